import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { Contact } from '../contact'
import type { ChannelKind, Conversation } from '../conversation/conversation'
import type { Message } from '../message'

/** What a list shows of a conversation (semantics, section 7). */
export interface ListRow {
  readonly id: string
  readonly inboxId: string
  readonly name: string
  readonly preview: string
  readonly channelKind: ChannelKind
  readonly status: Conversation['status']
  readonly control: Conversation['control']
  readonly filtered: ReasonCode | null
  readonly assigneeId: string | null
  /** When the conversation first started. */
  readonly openedAt: Instant
  readonly lastMessageAt: Instant
  readonly waitingSince: Instant | null
  readonly seq: number
}

const previewLength = 140

/** As much of a text as is looked at: mails can be very long. */
const looked = 20 * previewLength

/** A row from a conversation and the records that it names; those may be gone after an erasure. */
export const listRow = (
  conversation: Conversation,
  related: { readonly contact?: Contact; readonly first?: Message; readonly latest?: Message },
): ListRow => ({
  id: conversation.id,
  inboxId: conversation.inboxId,
  name:
    related.contact?.name ??
    related.contact?.email ??
    related.first?.from?.name ??
    related.first?.from?.address ??
    'Visitor',
  preview: related.first?.subject || shorten(related.latest?.text ?? ''),
  channelKind: conversation.channelKind,
  status: conversation.status,
  control: conversation.control,
  filtered: conversation.filtered,
  assigneeId: conversation.assigneeId,
  openedAt: conversation.createdAt,
  lastMessageAt: conversation.lastMessageAt,
  waitingSince: conversation.waitingSince,
  seq: conversation.seq,
})

/** Counts whole characters, so that none that takes two units is cut in half. */
const shorten = (text: string): string => {
  const characters = [...text.slice(0, looked).replace(/\s+/g, ' ').trim()]
  return characters.length <= previewLength && text.length <= looked
    ? characters.join('')
    : `${characters.slice(0, Math.min(characters.length, previewLength) - 1).join('')}…`
}

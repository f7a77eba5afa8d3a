import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { Contact } from '../contact'
import type { ChannelKind, Conversation } from '../conversation/conversation'
import type { Message } from '../message'

/** A conversation as a row of a list (semantics, section 7). */
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
  /** When the conversation started. */
  readonly openedAt: Instant
  readonly lastMessageAt: Instant
  readonly waitingSince: Instant | null
  readonly seq: number
}

const previewLength = 140

/** Only this much of a text is read, because mails can be very long. */
const inspectedLength = 20 * previewLength

/** Builds a row from a conversation and its related records. After an erasure these may be missing. */
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

/** Counts whole characters, so that no surrogate pair is cut. */
const shorten = (text: string): string => {
  const characters = [...text.slice(0, inspectedLength).replace(/\s+/g, ' ').trim()]
  return characters.length <= previewLength && text.length <= inspectedLength
    ? characters.join('')
    : `${characters.slice(0, Math.min(characters.length, previewLength) - 1).join('')}…`
}

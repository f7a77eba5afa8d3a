import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { Contact } from '../contact'
import type { ChannelKind, Conversation } from '../conversation/conversation'
import type { Message } from '../message'

/** A conversation as a row of a list (semantics, section 7). */
export interface ListRow {
  /** The id of the conversation. */
  readonly id: string
  /** The inbox that it belongs to. */
  readonly inboxId: string
  /** The contact's name or address, otherwise that of the first sender, otherwise `Visitor`. */
  readonly name: string
  /** The subject, otherwise the beginning of the newest message: at most 140 characters. */
  readonly preview: string
  /** The name of the kind of its channel. */
  readonly channelKind: ChannelKind
  /** Open or closed. */
  readonly status: Conversation['status']
  /** Whether a bot or people answer. */
  readonly control: Conversation['control']
  /** The reason code for which it is in Filtered, or `null`. */
  readonly filtered: ReasonCode | null
  /** The user who answers, or `null`. */
  readonly assigneeId: string | null
  /** When the conversation started. */
  readonly openedAt: Instant
  /** When the newest message came or went, in epoch milliseconds. */
  readonly lastMessageAt: Instant
  /** Since when the customer has been waiting for an answer, in epoch milliseconds, or `null`. */
  readonly waitingSince: Instant | null
  /** The sequence number of the newest entry of its thread. */
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

import { digest } from '../shared/digest'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'

/**
 * What happened to an inbound message. Each message has exactly one disposition: the plan that accepts the message
 * creates this record, and fails when the record exists. R-20: a message or a command that arrives again gets the
 * stored disposition.
 */
export type Disposition = {
  /**
   * `thread`: it is in a conversation; `filtered`: it is in Filtered; `suppressed`: the sender is blocked; `bounce`: a
   * delivery report; `duplicate`: a copy.
   */
  readonly kind: 'thread' | 'filtered' | 'suppressed' | 'bounce' | 'duplicate'
  /** Why, as a reason code. */
  readonly reason: ReasonCode
  /** When the message was accepted. */
  readonly at: Instant
  /** The conversation that it is in; `null` if it is in none. */
  readonly conversationId: string | null
  /** The stored message, or the one of which it is a copy. */
  readonly messageId: string
  /** Of a follow-up: the ids of the commands that led to it, the oldest first. */
  readonly causes?: readonly string[]
}

/** The id of the disposition for a chat message. */
export const chatDispositionId = (visitorId: string, clientId: string): string =>
  `chat/${visitorId}/${clientId}`

/** The id of the disposition for a mail. `dedupeKey`: see `mailDedupeKey`. */
export const mailDispositionId = (inboxId: string, dedupeKey: string): string =>
  `mail/${inboxId}/${dedupeKey}`

/** The id of the disposition for a message on a host's channel. It is a digest, so it does not reveal the provider's id. */
export const channelDispositionId = (channelId: string, providerId: string): string =>
  `${channelDispositionPrefix(channelId)}${digest('provider-message', channelId, providerId).slice(0, 32)}`

export const channelDispositionPrefix = (channelId: string): string =>
  `channel/${digest('channel', channelId).slice(0, 24)}/`

/** The id of the disposition for a second copy of a mail. */
export const mailCopyId = (inboxId: string, dedupeKey: string, arrivalId: string): string =>
  `mail-copy/${inboxId}/${dedupeKey}/${arrivalId}`

/** The id of the disposition for the bot's answer to a message. */
export const botDispositionId = (messageId: string): string => `bot/${messageId}`

/** The id of the disposition for an agent's command. A repeated command has the same id, so it has no second effect. */
export const commandDispositionId = (userId: string, conversationId: string, commandId: string): string =>
  derivedId('command', userId, conversationId, commandId)

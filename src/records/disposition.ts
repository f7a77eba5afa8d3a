import { digest } from '../shared/digest'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'

/**
 * The result of an inbound message. Each message has exactly one: the plan that accepts a message creates this record, and
 * fails when there is one. R-20: a message or command that arrives again gets the stored disposition.
 */
export type Disposition = {
  readonly kind: 'thread' | 'filtered' | 'suppressed' | 'bounce' | 'duplicate'
  readonly reason: ReasonCode
  readonly at: Instant
  readonly conversationId: string | null
  readonly messageId: string
  /** Of a follow-up: the ids of the commands that led to it, the oldest first. */
  readonly causes?: readonly string[]
}

export const chatDispositionId = (visitorId: string, clientId: string): string =>
  `chat/${visitorId}/${clientId}`

export const mailDispositionId = (inboxId: string, dedupeKey: string): string =>
  `mail/${inboxId}/${dedupeKey}`

/** Of a message on a host's channel, by the id that its provider gave it. It names neither in the open. */
export const channelDispositionId = (channelId: string, providerId: string): string =>
  `${channelDispositionPrefix(channelId)}${digest('provider-message', channelId, providerId).slice(0, 32)}`

export const channelDispositionPrefix = (channelId: string): string =>
  `channel/${digest('channel', channelId).slice(0, 24)}/`

/** A copy of a mail that arrived before. */
export const mailCopyId = (inboxId: string, dedupeKey: string, arrivalId: string): string =>
  `mail-copy/${inboxId}/${dedupeKey}/${arrivalId}`

/** Of the bot's answer to a message. */
export const botDispositionId = (messageId: string): string => `bot/${messageId}`

/** What an agent asks of a conversation carries an id of its own as well, so that a repeated request does nothing twice. */
export const commandDispositionId = (userId: string, conversationId: string, commandId: string): string =>
  derivedId('command', userId, conversationId, commandId)

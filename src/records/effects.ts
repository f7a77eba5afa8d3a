import type { Conversation } from '../inbox/conversation/conversation'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import type { Field } from '../settings/field'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'
import type { JsonObject } from '../shared/json'
import type { Plan } from '../shared/plan'
import type { RetentionCursor } from './retention-run'

/** What each effect carries. An effect is performed at least once, so its receiver recognises a repetition by its id. */
export type Effects = {
  'send-mail': {
    readonly mail: OutgoingMail
    /** The conversation whose transcript it is: it is not sent any more once the conversation is erased. */
    readonly transcriptOf?: string
    /** The message that it carries: it is not sent any more once its receiver has the processing stopped. */
    readonly answer?: { readonly conversationId: string; readonly messageId: string }
  }
  /** An answer that a host's channel carries. It names no address: the message does, until it is erased. */
  'send-channel-message': { readonly conversationId: string; readonly messageId: string }
  'ask-bot': {
    readonly conversationId: string
    readonly botId: string
    readonly epoch: number
    /** The message that should be answered. */
    readonly messageId: string
  }
  'remove-files': { readonly files: readonly string[] }
  'continue-removal': { readonly removalId: string; readonly step: number }
  retain: RetentionCursor
  'backfill-field': FieldStep
  'clear-field': FieldStep
}

type FieldStep = { readonly fieldId: string; readonly walkId: string; readonly step: number }

/** Has a mail sent. Its Message-ID is the idempotency key: sent twice, it is recognisably the same mail. */
export const sendMail = (
  mail: OutgoingMail,
  now: Instant,
  about: Omit<Effects['send-mail'], 'mail'> = {},
): Partial<Plan> => effect('send-mail', `mail/${mail.messageId}`, { mail, ...about }, now)

/** The id of the effect that sends an answer on a host's channel. */
export const channelSendingId = (messageId: string): string => `channel/${messageId}`

/** Has an answer sent on a host's channel. The id of the message is the idempotency key. */
export const sendOnChannel = (
  { id, conversationId }: { readonly id: string; readonly conversationId: string },
  now: Instant,
): Partial<Plan> =>
  effect('send-channel-message', channelSendingId(id), { conversationId, messageId: id }, now)

/** Asks the bot in control, if there is one, to answer a message. */
export const askBot = (conversation: Conversation, messageId: string, now: Instant): Partial<Plan> =>
  conversation.control === 'bot' && conversation.botId !== null
    ? effect(
        'ask-bot',
        `bot/${messageId}`,
        { conversationId: conversation.id, botId: conversation.botId, epoch: conversation.epoch, messageId },
        now,
      )
    : {}

/** Files go once the commit has taken away everything that names them. */
export const removeFiles = (files: readonly string[], now: Instant): Partial<Plan> =>
  files.length === 0 ? {} : effect('remove-files', derivedId('files', String(now), ...files), { files }, now)

/** Each step of a removal asks for the next. */
export const continueRemoval = (
  { id, step }: { readonly id: string; readonly step: number },
  dueAt: Instant,
): Partial<Plan> => effect('continue-removal', `removal/${id}/${step}`, { removalId: id, step }, dueAt)

/** Has the worker look for what is kept for too long. Each run asks for the one of the next day. */
export const retain = (cursor: RetentionCursor, dueAt: Instant): Partial<Plan> =>
  effect('retain', `retention/${cursor.run}/${cursor.step}`, cursor, dueAt)

/** Each step of a field's walk through the conversations asks for the next. */
export const continueField = ({ id, state, walk }: Field, dueAt: Instant): Partial<Plan> =>
  effect(
    state === 'removing' ? 'clear-field' : 'backfill-field',
    `field/${walk.id}/${walk.step}`,
    { fieldId: id, walkId: walk.id, step: walk.step },
    dueAt,
  )

const effect = <Kind extends keyof Effects>(
  kind: Kind,
  id: string,
  payload: Effects[Kind],
  dueAt: Instant,
): Partial<Plan> => ({ effects: [{ id, kind, payload: payload as unknown as JsonObject, dueAt }] })

import type { Conversation } from '../inbox/conversation/conversation'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import type { Field } from '../settings/field'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'
import type { JsonObject } from '../shared/json'
import type { Effect, Plan } from '../shared/plan'
import { type FollowUp, followUpId } from './follow-up'
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
  'follow-up': FollowUp
  'backfill-field': FieldStep
  'clear-field': FieldStep
}

type FieldStep = { readonly fieldId: string; readonly walkId: string; readonly step: number }

export type EffectKind = keyof Effects

const kinds: Readonly<Record<EffectKind, true>> = {
  'send-mail': true,
  'send-channel-message': true,
  'ask-bot': true,
  'remove-files': true,
  'continue-removal': true,
  retain: true,
  'follow-up': true,
  'backfill-field': true,
  'clear-field': true,
}

export const effectKinds: readonly string[] = Object.keys(kinds)

/** The payload of an effect under the type of its kind; nothing when the effect is of another kind. */
export const payloadOf = <Kind extends EffectKind>(
  kind: Kind,
  effect: Pick<Effect, 'kind' | 'payload'>,
): Effects[Kind] | undefined =>
  effect.kind === kind ? (effect.payload as unknown as Effects[Kind]) : undefined

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

/** Has something decided again. Asked for twice by one rule at one sequence number, it is decided once. */
export const planFollowUp = (followUp: FollowUp, dueAt: Instant): Partial<Plan> =>
  effect('follow-up', followUpId(followUp), followUp, dueAt)

/** Each step of a field's walk through the conversations asks for the next. */
export const continueField = ({ id, state, walk }: Field, dueAt: Instant): Partial<Plan> =>
  effect(
    state === 'removing' ? 'clear-field' : 'backfill-field',
    `field/${walk.id}/${walk.step}`,
    { fieldId: id, walkId: walk.id, step: walk.step },
    dueAt,
  )

const effect = <Kind extends EffectKind>(
  kind: Kind,
  id: string,
  payload: Effects[Kind],
  dueAt: Instant,
): Partial<Plan> => ({ effects: [{ id, kind, payload: payload as unknown as JsonObject, dueAt }] })

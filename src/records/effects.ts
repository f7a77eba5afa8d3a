import type { Conversation } from '../inbox/conversation/conversation'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import type { Field } from '../settings/field'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'
import type { Effect, Plan } from '../shared/plan'
import { type FollowUp, followUpId } from './follow-up'
import type { RetentionCursor } from './retention-run'

/**
 * The payload of each effect kind. An effect is performed at least once, so the receiver recognises a repetition by the
 * id.
 */
export type Effects = {
  /** A mail to send. */
  'send-mail': {
    /** The mail, complete. */
    readonly mail: OutgoingMail
    /** Set when the mail is a transcript. The mail is not sent when this conversation was erased in between. */
    readonly transcriptOf?: string
    /** Set when the mail is an answer. The mail is not sent when its receiver stopped the processing in between. */
    readonly answer?: SentAnswer
  }
  /** An answer on a host's channel. It contains no address; the message contains it until the message is erased. */
  'send-channel-message': SentAnswer
  /** Asks the bot for an answer to a message. */
  'ask-bot': {
    /** The conversation that the bot controls. */
    readonly conversationId: string
    /** The id of the bot. */
    readonly botId: string
    /** The epoch of the conversation at the question. An answer of an older epoch is late. */
    readonly epoch: number
    /** The message to answer. */
    readonly messageId: string
  }
  /** Files that no record refers to any more. */
  'remove-files': {
    /** The ids of the files. */
    readonly files: readonly string[]
  }
  /** The next step of a removal. */
  'continue-removal': {
    /** The id of the removal. */
    readonly removalId: string
    /** The number of the step. */
    readonly step: number
  }
  /** The next step of a retention run. */
  retain: RetentionCursor
  /** A later decision that an earlier one asked for. */
  'follow-up': FollowUp
  /** A step that gives conversations the value of a new field. */
  'backfill-field': FieldStep
  /** A step that removes the values of a deleted field. */
  'clear-field': FieldStep
}

/** An answer that the helpdesk sends outside of the chat widget. */
export type SentAnswer = {
  /** The conversation that contains the message. */
  readonly conversationId: string
  /** The message with its text and address, which an agent or a bot wrote. */
  readonly messageId: string
}

/** One step of a walk through all conversations, for one field. */
export type FieldStep = {
  /** The id of the host's field. */
  readonly fieldId: string
  /** The id of the walk. */
  readonly walkId: string
  /** The number of the step, from 0. */
  readonly step: number
}

export type EffectKind = keyof Effects

/** Work outside the store that a decision asks for. Its kind determines its payload. */
export type PlannedEffect = {
  readonly [Kind in EffectKind]: {
    /** The idempotency key: an effect that is planned twice is performed once. */
    readonly id: string
    /** The kind of work. */
    readonly kind: Kind
    /** What the work needs. */
    readonly payload: Effects[Kind]
    /** Not before this instant. */
    readonly dueAt: Instant
  }
}[EffectKind]

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

/** The payload of an effect with the type of its kind; `undefined` for an effect of another kind. */
export const payloadOf = <Kind extends EffectKind>(
  kind: Kind,
  effect: Pick<Effect, 'kind' | 'payload'>,
): Effects[Kind] | undefined =>
  effect.kind === kind ? (effect.payload as unknown as Effects[Kind]) : undefined

/** Plans to send a mail. The Message-ID is the idempotency key: receivers recognise a mail that is sent twice. */
export const sendMail = (
  mail: OutgoingMail,
  now: Instant,
  about: Omit<Effects['send-mail'], 'mail'> = {},
): PlannedEffect => effect('send-mail', `mail/${mail.messageId}`, { mail, ...about }, now)

/** The id of the effect that sends an answer on a host's channel. */
export const channelSendingId = (messageId: string): string => `channel/${messageId}`

/** Plans to send an answer on a host's channel. The id of the message is the idempotency key. */
export const sendOnChannel = (
  { id, conversationId }: { readonly id: string; readonly conversationId: string },
  now: Instant,
): PlannedEffect =>
  effect('send-channel-message', channelSendingId(id), { conversationId, messageId: id }, now)

/** Plans to ask the bot for an answer to a message, if a bot is in control. */
export const askBot = (
  { id, control, botId, epoch }: Conversation,
  messageId: string,
  now: Instant,
): readonly PlannedEffect[] =>
  control === 'bot' && botId !== null
    ? [effect('ask-bot', `bot/${messageId}`, { conversationId: id, botId, epoch, messageId }, now)]
    : []

/** Plans to delete files. They are deleted after the commit that removes all references to them. */
export const removeFiles = (files: readonly string[], now: Instant): readonly PlannedEffect[] =>
  files.length === 0
    ? []
    : [effect('remove-files', derivedId('files', String(now), ...files), { files }, now)]

/** Plans the next step of a removal. */
export const continueRemoval = (
  { id, step }: { readonly id: string; readonly step: number },
  dueAt: Instant,
): Partial<Plan> =>
  plannedEffects(effect('continue-removal', `removal/${id}/${step}`, { removalId: id, step }, dueAt))

/** Plans the next step of a retention run. The last step of a run plans the run of the next day. */
export const retain = (cursor: RetentionCursor, dueAt: Instant): Partial<Plan> =>
  plannedEffects(effect('retain', `retention/${cursor.run}/${cursor.step}`, cursor, dueAt))

/** Plans a follow-up. A rule that plans the same follow-up twice at one sequence number gets one follow-up. */
export const planFollowUp = (followUp: FollowUp, dueAt: Instant): PlannedEffect =>
  effect('follow-up', followUpId(followUp), followUp, dueAt)

/** Plans the next step of a field's walk through all conversations. */
export const continueField = ({ id, state, walk }: Field, dueAt: Instant): Partial<Plan> =>
  plannedEffects(
    effect(
      state === 'removing' ? 'clear-field' : 'backfill-field',
      `field/${walk.id}/${walk.step}`,
      { fieldId: id, walkId: walk.id, step: walk.step },
      dueAt,
    ),
  )

/** Effects as a part of a plan. */
export const plannedEffects = (...effects: readonly PlannedEffect[]): Partial<Plan> => ({
  effects: effects as readonly unknown[] as readonly Effect[],
})

const effect = <Kind extends EffectKind>(
  kind: Kind,
  id: string,
  payload: Effects[Kind],
  dueAt: Instant,
): PlannedEffect => ({ id, kind, payload, dueAt }) as unknown as PlannedEffect

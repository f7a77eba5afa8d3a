import type { Conversation } from '../inbox/conversation/conversation'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import type { Field } from '../settings/field'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'
import type { JsonObject } from '../shared/json'
import type { Plan } from '../shared/plan'
import type { RetentionCursor } from './retention-run'

/**
 * The payload of each effect kind. An effect is performed at least once, so the receiver recognises a repetition by the
 * id.
 */
export type Effects = {
  'send-mail': {
    readonly mail: OutgoingMail
    /** Set when the mail is a transcript. The mail is not sent when this conversation was erased in between. */
    readonly transcriptOf?: string
    /** Set when the mail is an answer. The mail is not sent when its receiver stopped the processing in between. */
    readonly answer?: { readonly conversationId: string; readonly messageId: string }
  }
  'ask-bot': {
    readonly conversationId: string
    readonly botId: string
    readonly epoch: number
    /** The message to answer. */
    readonly messageId: string
  }
  'remove-files': { readonly files: readonly string[] }
  'continue-removal': { readonly removalId: string; readonly step: number }
  retain: RetentionCursor
  'backfill-field': FieldStep
  'clear-field': FieldStep
}

type FieldStep = { readonly fieldId: string; readonly walkId: string; readonly step: number }

/** Plans to send a mail. The Message-ID is the idempotency key: receivers recognise a mail that is sent twice. */
export const sendMail = (
  mail: OutgoingMail,
  now: Instant,
  about: Omit<Effects['send-mail'], 'mail'> = {},
): Partial<Plan> => effect('send-mail', `mail/${mail.messageId}`, { mail, ...about }, now)

/** Plans to ask the bot for an answer to a message, if a bot is in control. */
export const askBot = (conversation: Conversation, messageId: string, now: Instant): Partial<Plan> =>
  conversation.control === 'bot' && conversation.botId !== null
    ? effect(
        'ask-bot',
        `bot/${messageId}`,
        { conversationId: conversation.id, botId: conversation.botId, epoch: conversation.epoch, messageId },
        now,
      )
    : {}

/** Plans to delete files. They are deleted after the commit that removes all references to them. */
export const removeFiles = (files: readonly string[], now: Instant): Partial<Plan> =>
  files.length === 0 ? {} : effect('remove-files', derivedId('files', String(now), ...files), { files }, now)

/** Plans the next step of a removal. */
export const continueRemoval = (
  { id, step }: { readonly id: string; readonly step: number },
  dueAt: Instant,
): Partial<Plan> => effect('continue-removal', `removal/${id}/${step}`, { removalId: id, step }, dueAt)

/** Plans the next step of a retention run. The last step of a run plans the run of the next day. */
export const retain = (cursor: RetentionCursor, dueAt: Instant): Partial<Plan> =>
  effect('retain', `retention/${cursor.run}/${cursor.step}`, cursor, dueAt)

/** Plans the next step of a field's walk through all conversations. */
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

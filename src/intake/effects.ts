import type { Conversation } from '../inbox/conversation/conversation'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import type { Instant } from '../shared/instant'
import type { JsonObject } from '../shared/json'
import type { Plan } from '../shared/plan'

/** What each effect carries. An effect is performed at least once, so its receiver recognises a repetition by its id. */
export type Effects = {
  'send-mail': { readonly mail: OutgoingMail }
  'ask-bot': {
    readonly conversationId: string
    readonly botId: string
    readonly epoch: number
    /** The message that should be answered. */
    readonly messageId: string
  }
}

/** Has a mail sent. Its Message-ID is the idempotency key: sent twice, it is recognisably the same mail. */
export const sendMail = (mail: OutgoingMail, now: Instant): Partial<Plan> =>
  effect('send-mail', `mail/${mail.messageId}`, { mail }, now)

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

const effect = <Kind extends keyof Effects>(
  kind: Kind,
  id: string,
  payload: Effects[Kind],
  dueAt: Instant,
): Partial<Plan> => ({ effects: [{ id, kind, payload: payload as unknown as JsonObject, dueAt }] })

import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message, MessageDelivery } from '../../inbox/message'
import type { Instant } from '../../shared/instant'
import { changeConversation } from '../conversation/change-conversation'
import { type Decided, joinParts, nothingDecided, type Parts } from '../decided/decided'

export interface SendingFacts {
  /** The conversation of the answer; null when it does not exist. */
  readonly conversation: Conversation | null
  /** The answer; null when it was erased. */
  readonly message: Message | null
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The time, in epoch milliseconds. */
  readonly now: Instant
}

const reliesOn = ['conversation', 'message'] as const

/**
 * Records how far the sending of an answer is. Trouble is an entry of the thread, once; a sent answer changes only the
 * state of the message, and those who look at the thread load it again.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a conversation or a kind of another form, or when the conversation has
 * another kind.
 */
export const decideSending = (
  state: 'sent' | 'delayed' | 'failed',
  { conversation, message, kind, now }: SendingFacts,
): Decided<undefined, (typeof reliesOn)[number]> => {
  if (conversation === null || message === null || conversation.erasedAt !== undefined)
    return nothingDecided(undefined, reliesOn)
  // A receipt of the provider can be faster than the record of the sending.
  if (message.delivery === state || (state === 'sent' && message.delivery === 'delivered'))
    return nothingDecided(undefined, reliesOn)
  const base = { messageId: message.id, at: now, by: { kind: 'system', id: null } } as const
  const commands: Readonly<Record<typeof state, readonly ConversationCommand[]>> = {
    sent: [],
    delayed: [{ type: 'delivery-delayed', ...base }],
    failed: [{ type: 'delivery-failed', reason: 'SENDING_FAILED', ...base }],
  }
  const steps = commands[state].map((command) => ({ command }))
  const changed = steps.length > 0 ? changeConversation(conversation, steps, { kind }) : undefined
  const notice = { writes: [{ kind: 'notice', conversation } as const] }
  return {
    ...joinParts(changed?.parts ?? notice, withDelivery(message, state)),
    reliesOn,
    result: undefined,
  }
}

/** The state of a stored answer. Nothing for a message that was erased or has this state. */
export const withDelivery = (message: Message | null, delivery: MessageDelivery): Parts =>
  message === null || message.delivery === delivery
    ? {}
    : { writes: [{ kind: 'message-delivery', message: { ...message, delivery } }] }

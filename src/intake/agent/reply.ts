import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Message } from '../../inbox/message'
import { sendMail } from '../../records/effects'
import { type Decision, decision } from '../../shared/decision'
import { joinParts, type Parts } from '../decided/decided'
import type { AgentCommandOf } from './agent-command'
import type { ReplyFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { agentMessage, byAgent } from './by-agent'
import { maySend, rememberConfirmation } from './may-send'
import { replyMail } from './reply-mail'
import { replyOnChannel } from './reply-on-channel'
import { senderOf } from './sender-of'

/**
 * Replies to the customer: in the chat widget, by mail, or on a host channel. Refused for a blocked customer. After the
 * customer stopped the processing, only the one confirmation is allowed.
 */
export const reply = (command: AgentCommandOf<'reply'>, facts: ReplyFacts): AgentSteps => {
  const sending = maySend(command, facts)
  if (sending.outcome === 'deny') return { steps: [], refused: sending }
  const block = decideBlocked(
    {},
    { sender: senderOf(facts.conversation, facts.mailHead), blocks: facts.blocks },
  )
  if (block.outcome) return { steps: [], refused: block }
  const message = agentMessage(facts, command.text)
  const steps = [{ command: { type: 'reply', messageId: message.id, ...byAgent(facts) } }] as const
  const delivery = deliver[facts.kind.sending || 'nothing'](message, facts)
  if (delivery === undefined) return { steps: [], refused: cannotSend() }
  return {
    steps,
    messages: [delivery.message],
    parts: joinParts({ writes: rememberConfirmation(message, facts) }, delivery.parts),
  }
}

/** Delivery by the `sending` of the channel kind; `nothing` if there is no address to send from or to. */
const deliver: Readonly<
  Record<
    Exclude<ChannelKindDefinition['sending'], false> | 'nothing',
    (message: Message, facts: ReplyFacts) => Delivery | undefined
  >
> = {
  widget: (message) => ({ message, parts: {} }),
  mail: (message, facts) => {
    const mail = replyMail(message, facts)
    if (mail === undefined) return undefined
    const { conversationId, id: messageId } = message
    return {
      message: {
        ...message,
        subject: mail.subject,
        mailId: mail.messageId,
        delivery: 'waiting',
        to: mail.to.map(({ address }) => address),
      },
      parts: {
        writes: [
          {
            kind: 'mail-id',
            inboxId: facts.inbox.id,
            mailId: mail.messageId,
            conversationId,
            messageId,
            ours: true,
          },
        ],
        effects: [sendMail(mail, facts.now, { answer: { conversationId, messageId } })],
      },
    }
  },
  host: replyOnChannel,
  // The conversation refuses such a reply itself.
  nothing: (message) => ({ message, parts: {} }),
}

/** The stored answer, and what sends it. */
interface Delivery {
  readonly message: Message
  readonly parts: Parts
}

const cannotSend = (): Decision<boolean> =>
  decision(false, 'CHANNEL_DISCONNECTED', { key: 'intake/has-addresses-for-answer', holds: false })

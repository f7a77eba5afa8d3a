import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Message } from '../../inbox/message'
import { sendMail } from '../../records/effects'
import { create } from '../../records/known'
import { mailIdRecord } from '../../records/mail-index'
import { decision } from '../../shared/decision'
import { joinPlans, type Plan } from '../../shared/plan'
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
  const sender = senderOf(facts.conversation.value, facts.mailHead)
  const block = decideBlocked({}, { sender, blocks: facts.blocks })
  if (block.outcome) return { steps: [], refused: block }
  const message = agentMessage(facts, command.text)
  const steps = [{ command: { type: 'reply', messageId: message.id, ...byAgent(facts) } }] as const
  const guarded = joinPlans(rememberConfirmation(message, facts), { guards: facts.consentGuards })
  const delivery = deliver[facts.kind.sending || 'nothing'](message, facts)
  if (delivery === undefined) return { steps: [], refused: cannotSend }
  return { steps, messages: [delivery.message], plan: joinPlans(guarded, delivery.plan) }
}

/** Delivery by the `sending` of the channel kind; `nothing` if there is no address to send from or to. */
const deliver: Readonly<
  Record<
    Exclude<ChannelKindDefinition['sending'], false> | 'nothing',
    (message: Message, facts: ReplyFacts) => Delivery | undefined
  >
> = {
  widget: (message) => ({ message, plan: {} }),
  mail: (message, facts) => {
    const mail = replyMail(message, facts)
    if (mail === undefined) return undefined
    const { conversationId, id: messageId } = message
    return {
      message: {
        ...message,
        subject: mail.subject,
        mailId: mail.messageId,
        to: mail.to.map(({ address }) => address),
      },
      plan: joinPlans(
        create('mail-id', mailIdRecord(facts.inbox.id, mail.messageId), {
          conversationId,
          messageId,
          ours: true,
        }),
        sendMail(mail, facts.now, { answer: { conversationId, messageId } }),
      ),
    }
  },
  host: replyOnChannel,
  // The conversation refuses such a reply itself.
  nothing: (message) => ({ message, plan: {} }),
}

/** The stored answer, and the plan that sends it. */
interface Delivery {
  readonly message: Message
  readonly plan: Partial<Plan>
}

const cannotSend = decision(false, 'CHANNEL_DISCONNECTED', {
  question: 'the inbox has a channel to send from, and the conversation an address to send to',
  holds: false,
})

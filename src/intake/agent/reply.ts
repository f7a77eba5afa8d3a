import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Message } from '../../inbox/message'
import { sendMail } from '../../records/effects'
import { create } from '../../records/known'
import { mailIdRecord } from '../../records/mail-index'
import { decision } from '../../shared/decision'
import { joinPlans, type Plan } from '../../shared/plan'
import type { AgentCommandOf } from './agent-command'
import type { AgentFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { agentMessage, byAgent } from './by-agent'
import { maySend, rememberConfirmation } from './may-send'
import { replyMail } from './reply-mail'
import { replyOnChannel } from './reply-on-channel'
import { senderOf } from './sender-of'

/**
 * An answer: the visitor sees it in the widget, or it leaves as mail or over the host's channel. Nothing is sent to
 * somebody who is blocked, and to somebody who stopped the processing no more than its confirmation.
 */
export const reply = (command: AgentCommandOf<'reply'>, facts: AgentFacts): AgentSteps => {
  const sending = maySend(command, facts)
  if (sending.outcome === 'deny') return { steps: [], refused: sending }
  const block = decideBlocked(senderOf(facts.conversation.value, facts.messages, facts.kind), facts.blocks)
  if (block.outcome) return { steps: [], refused: block }
  const message = agentMessage(facts, command.text)
  const steps = [{ command: { type: 'reply', messageId: message.id, ...byAgent(facts) } }] as const
  const confirmed = rememberConfirmation(message, facts)
  const carried = carry[facts.kind.sending || 'nothing'](message, facts)
  if (carried === undefined) return { steps: [], refused: cannotSend }
  return { steps, plan: joinPlans(confirmed, carried) }
}

/** How an answer leaves, by what its kind of channel says; nothing when there is nowhere to send it from or to. */
const carry: Readonly<
  Record<
    Exclude<ChannelKindDefinition['sending'], false> | 'nothing',
    (message: Message, facts: AgentFacts) => Partial<Plan> | undefined
  >
> = {
  widget: (message) => create('message', message.id, message),
  mail: (message, facts) => {
    const mail = replyMail(message, facts)
    if (mail === undefined) return undefined
    return joinPlans(
      create('message', message.id, {
        ...message,
        subject: mail.subject,
        mailId: mail.messageId,
        to: mail.to.map(({ address }) => address),
      }),
      create('mail-id', mailIdRecord(facts.inbox.id, mail.messageId), {
        conversationId: facts.conversation.value.id,
        messageId: message.id,
        ours: true,
      }),
      sendMail(mail, facts.now, {
        answer: { conversationId: message.conversationId, messageId: message.id },
      }),
    )
  },
  host: replyOnChannel,
  // The conversation itself refuses.
  nothing: () => ({}),
}

const cannotSend = decision(false, 'CHANNEL_DISCONNECTED', {
  question: 'the inbox has a channel to send from, and the conversation an address to send to',
  holds: false,
})

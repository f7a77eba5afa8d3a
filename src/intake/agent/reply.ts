import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import type { Message } from '../../inbox/message'
import { sendMail } from '../../records/effects'
import { create } from '../../records/known'
import { mailIdRecord } from '../../records/mail-index'
import { decision } from '../../shared/decision'
import { joinPlans } from '../../shared/plan'
import type { AgentCommandOf } from './agent-command'
import type { ReplyFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { agentMessage, byAgent } from './by-agent'
import { maySend, rememberConfirmation } from './may-send'
import { replyMail } from './reply-mail'
import { senderOf } from './sender-of'

/**
 * An answer: the visitor sees it in the widget, or it leaves as mail. Nothing is sent to somebody who is blocked, and to
 * somebody who stopped the processing no more than its confirmation.
 */
export const reply = (command: AgentCommandOf<'reply'>, facts: ReplyFacts): AgentSteps => {
  const sending = maySend(command, facts)
  if (sending.outcome === 'deny') return { steps: [], refused: sending }
  const block = decideBlocked(senderOf(facts.conversation.value, facts.mailHead), facts.blocks)
  if (block.outcome) return { steps: [], refused: block }
  const message = agentMessage(facts, command.text)
  const steps = [{ command: { type: 'reply', messageId: message.id, ...byAgent(facts) } }] as const
  const relied = joinPlans(rememberConfirmation(message, facts), { guards: facts.consentGuards })
  if (facts.conversation.value.channelKind === 'chat') return { steps, messages: [message], plan: relied }
  const mail = replyMail(message, facts)
  if (mail === undefined) return { steps: [], refused: cannotSend }
  const sent: Message = {
    ...message,
    subject: mail.subject,
    mailId: mail.messageId,
    to: mail.to.map(({ address }) => address),
  }
  return {
    steps,
    messages: [sent],
    plan: joinPlans(
      relied,
      create('mail-id', mailIdRecord(facts.inbox.id, mail.messageId), {
        conversationId: facts.conversation.value.id,
        messageId: message.id,
        ours: true,
      }),
      sendMail(mail, facts.now, {
        answer: { conversationId: message.conversationId, messageId: message.id },
      }),
    ),
  }
}

const cannotSend = decision(false, 'CHANNEL_DISCONNECTED', {
  question: 'the inbox has an address to send from, and the conversation one to send to',
  holds: false,
})

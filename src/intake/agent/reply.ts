import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { decision } from '../../shared/decision'
import { joinPlans } from '../../shared/plan'
import { sendMail } from '../effects'
import { create } from '../known'
import { mailIdRecord } from '../mail-records'
import { replyMail } from '../reply-mail'
import type { AgentCommandOf } from './agent-command'
import type { AgentFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { agentMessage, byAgent } from './by-agent'
import { senderOf } from './sender-of'

/** An answer: the visitor sees it in the widget, or it leaves as mail. Nothing is sent to somebody who is blocked. */
export const reply = ({ text }: AgentCommandOf<'reply'>, facts: AgentFacts): AgentSteps => {
  const block = decideBlocked(senderOf(facts.conversation.value, facts.messages), facts.blocks)
  if (block.outcome) return { steps: [], refused: block }
  const message = agentMessage(facts, text)
  const command = { type: 'reply', messageId: message.id, ...byAgent(facts) } as const
  if (facts.conversation.value.channelKind === 'chat') {
    return { steps: [{ command }], plan: create('message', message.id, message) }
  }
  const mail = replyMail(message, facts)
  if (mail === undefined) return { steps: [], refused: cannotSend }
  return {
    steps: [{ command }],
    plan: joinPlans(
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
      sendMail(mail, facts.now),
    ),
  }
}

const cannotSend = decision(false, 'CHANNEL_DISCONNECTED', {
  question: 'the inbox has an address to send from, and the conversation one to send to',
  holds: false,
})

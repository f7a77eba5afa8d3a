import { composeReply } from '../inbox/mail/compose-reply'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import type { Message } from '../inbox/message'
import type { AgentFacts } from './agent/agent-facts'

/** The mail that carries an agent's answer; none when there is no address to send from or to. */
export const replyMail = (message: Message, facts: AgentFacts): OutgoingMail | undefined => {
  const inbound = facts.messages.filter(({ by }) => by.kind === 'email')
  const last = inbound.at(-1)
  const to = last?.replyTo ?? (last?.from ? [last.from] : [])
  if (facts.sendFrom === undefined || to.length === 0) return undefined
  return composeReply({
    conversationId: message.conversationId,
    messageId: message.id,
    channel: facts.sendFrom,
    agentName: facts.agent.name,
    to,
    subject: inbound[0]?.subject ?? '',
    text: message.text,
    history: facts.messages.flatMap(({ mailId }) => mailId ?? []),
    ...(last?.mailId !== undefined && { lastInbound: last.mailId }),
    tokenKey: facts.tokenKey,
  })
}

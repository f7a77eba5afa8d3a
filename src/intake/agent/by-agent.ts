import type { Message } from '../../inbox/message'
import { derivedId } from '../../shared/ids'
import type { ActFacts } from './agent-facts'

/** Who asks and when, as the conversation is told. */
export const byAgent = ({ agent, now }: Pick<ActFacts, 'agent' | 'now'>) => ({
  at: now,
  by: { kind: 'agent', id: agent.id } as const,
})

/** What the agent wrote. Its id follows from the command's, so that deciding again names the same message. */
export const agentMessage = (facts: ActFacts, text: string): Message => ({
  id: derivedId('m', 'agent', facts.agent.id, facts.conversation.value.id, facts.commandId),
  conversationId: facts.conversation.value.id,
  ...byAgent(facts),
  text,
})

import type { Message } from '../../inbox/message'
import { derivedId } from '../../shared/ids'
import type { ActFacts } from './agent-facts'

/** The agent and the time, as fields of a conversation command. */
export const byAgent = ({ agent, now }: Pick<ActFacts, 'agent' | 'now'>) => ({
  at: now,
  by: { kind: 'agent', id: agent.id } as const,
})

/** The agent's message. Its id is derived from the command id, so that a retry creates the same message. */
export const agentMessage = (facts: ActFacts, text: string): Message => ({
  id: derivedId('m', 'agent', facts.agent.id, facts.conversation.id, facts.commandId),
  conversationId: facts.conversation.id,
  ...byAgent(facts),
  text,
})

import type { AgentCommandOf } from './agent-command'
import type { ActFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { agentMessage, byAgent } from './by-agent'

export const note = ({ text }: AgentCommandOf<'note'>, facts: ActFacts): AgentSteps => {
  const message = agentMessage(facts, text)
  return {
    steps: [{ command: { type: 'note', messageId: message.id, ...byAgent(facts) } }],
    messages: [message],
  }
}

import { create } from '../../records/known'
import type { AgentCommandOf } from './agent-command'
import type { AgentFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { agentMessage, byAgent } from './by-agent'

export const note = ({ text }: AgentCommandOf<'note'>, facts: AgentFacts): AgentSteps => {
  const message = agentMessage(facts, text)
  return {
    steps: [{ command: { type: 'note', messageId: message.id, ...byAgent(facts) } }],
    plan: create('message', message.id, message),
  }
}

import { create } from '../known'
import type { Act } from './act'
import type { AgentCommandOf } from './agent-command'
import type { AgentFacts } from './agent-facts'
import { agentMessage, byAgent } from './by-agent'

export const note = ({ text }: AgentCommandOf<'note'>, facts: AgentFacts): Act => {
  const message = agentMessage(facts, text)
  return {
    steps: [{ command: { type: 'note', messageId: message.id, ...byAgent(facts) } }],
    plan: create('message', message.id, message),
  }
}

import { checkFieldChanges } from '../fields/set-fields'
import type { AgentCommandOf } from './agent-command'
import type { AgentFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'

/** I-14, I-15: an agent sets values of the host's own fields. */
export const setFields = (command: AgentCommandOf<'set-fields'>, facts: AgentFacts): AgentSteps => {
  const { guards, ...changes } = checkFieldChanges(
    command.fields,
    facts.fields ?? new Map(),
    'command.fields',
  )
  return { steps: [{ command: { type: 'set-fields', ...changes, ...byAgent(facts) } }], plan: { guards } }
}

import { changesByField } from '../conversation/check-field-changes'
import type { AgentCommandOf } from './agent-command'
import type { SetFieldsFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'

/** I-18, I-19: sets values of host fields. */
export const setFields = (command: AgentCommandOf<'set-fields'>, facts: SetFieldsFacts): AgentSteps => {
  const changes = changesByField(command.fields, facts.fields, 'command.fields')
  return { steps: [{ command: { type: 'set-fields', ...changes, ...byAgent(facts) } }] }
}

import { type Decision, decision } from '../../shared/decision'
import { isHelpdeskError } from '../../shared/errors'
import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { type Checked, checkWith } from '../../shared/parse-with'
import { compileCondition } from '../compile'
import type { Condition, Facts } from '../condition'
import { conditionFacts, conditionForm, conditionOutcome } from '../condition-schema'
import { conditionReasons, decideCondition } from '../decide'
import { checkCondition } from '../parse-condition'

const reasons = [...conditionReasons, 'FACT_OF_OTHER_TYPE'] as const

/**
 * Whether a condition holds for facts (rows K of the semantics): with the built-in operators, and without named
 * conditions. `decideCondition` throws `FACT_TYPE` for a fact of another type than the condition compares; here the
 * outcome is then `null`, because the readers cannot see it in the rule or in the facts alone.
 */
export const conditionEvaluator: Evaluator<
  'condition',
  Condition,
  Facts,
  boolean | null,
  (typeof reasons)[number]
> = {
  name: 'condition',
  version: 1,
  reasons,
  decide: (rule, facts) => {
    try {
      return decideCondition(rule, facts, { place: 'rule' })
    } catch (error) {
      if (!isHelpdeskError(error, 'FACT_TYPE')) throw error
      return undecided(String(error.details['subject']), String(error.details['expected']))
    }
  },
  holds: (outcome) => outcome === true,
  readRule: (input) => compiled(checkCondition(input, { place: 'rule' })),
  readFacts: (input) => checkWith(conditionFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: conditionForm, facts: conditionFacts, outcome: conditionOutcome }),
  unordered: [
    ['rule', 'all'],
    ['rule', 'any'],
    ['rule', 'value'],
  ],
}

const undecided = (subject: string, expected: string): Decision<boolean | null, (typeof reasons)[number]> =>
  decision<boolean | null, (typeof reasons)[number]>(
    null,
    'FACT_OF_OTHER_TYPE',
    { key: 'condition/facts-fit', holds: false, expected },
    { subject, expected },
  )

/** A fact with params has to be fetched, which a decision cannot do. */
const compiled = (checked: Checked<Condition>): Checked<Condition> => {
  if (checked.refusals) return checked
  try {
    compileCondition(checked.value, { place: 'rule' })
    return checked
  } catch (error) {
    if (!isHelpdeskError(error, 'INVALID_RULE')) throw error
    return { refusals: [error] }
  }
}

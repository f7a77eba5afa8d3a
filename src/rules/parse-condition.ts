import { type HelpdeskError, isHelpdeskError } from '../shared/errors'
import type { Checked } from '../shared/parse-with'
import type { Condition } from './condition'
import { type ConditionOptions, resolveCondition, resolveWith } from './resolve'
import { resolveLeaf } from './resolve-leaf'
import type { Resolved } from './resolved'

/**
 * Validates a condition before it is saved.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules[2].any[0].operator` (K-01, K-04, K-11).
 */
export const parseCondition = (input: unknown, options?: ConditionOptions): Condition => {
  resolveCondition(input, options)
  return input as Condition
}

/**
 * As `parseCondition`, but returns all refusals, the first one of each comparison, and at most 100. Throws nothing.
 */
export const checkCondition = (input: unknown, options: ConditionOptions = {}): Checked<Condition> => {
  const refusals: HelpdeskError[] = []
  const refuse = (refused: HelpdeskError): Resolved => {
    refusals.push(refused)
    // A condition beyond the limits would repeat this refusal at every further part.
    if (refusals.length >= most || refused.details['finding'] === 'RULE_TOO_LARGE') throw enough
    return unread
  }
  try {
    resolveWith(input, options, {
      refuse,
      leaf: (...leaf) => {
        try {
          return resolveLeaf(...leaf)
        } catch (error) {
          if (!isHelpdeskError(error, 'INVALID_RULE')) throw error
          return refuse(error)
        }
      },
    })
  } catch (error) {
    if (error !== enough) throw error
  }
  const [first, ...others] = refusals
  return first ? { refusals: [first, ...others] } : { value: input as Condition }
}

const most = 100

const unread: Resolved = { kind: 'any', children: [] }
const enough = new Error('The condition has too many faults to report all of them.')

import { type HelpdeskError, isHelpdeskError } from '../../shared/errors'
import type { Finding } from '../../shared/finding'
import { builtInOperators } from '../operators'
import { type ConditionOptions, type PartReader, resolveWith } from '../resolve'
import { resolveLeaf } from '../resolve-leaf'
import type { Resolved } from '../resolved'
import { refusalFinding } from './refusal-finding'

/** The resolved condition, or everything in it that `parseCondition` would refuse. */
export type ReadRule =
  | { readonly tree: Resolved; readonly refused?: undefined }
  | { readonly tree?: undefined; readonly refused: readonly Finding[] }

/** Problems inside a named condition are reported once, where that condition is linted itself. */
export const readRule = (condition: unknown, options: ConditionOptions & { place: string }): ReadRule => {
  const refused: Finding[] = []
  let refusals = 0

  const note = (error: HelpdeskError, leaf?: object): void => {
    const finding = refusalFinding(error, leaf, options)
    const isNamed = finding.path.slice(options.place.length).includes('.condition(')
    if (!isNamed || atUse.includes(finding.code)) refused.push(finding)
    refusals += 1
    if (refusals >= most) throw enough
  }

  const reader: PartReader = {
    refuse: (error) => {
      note(error)
      // A condition beyond the limits would repeat this refusal at every further part.
      if (error.details['finding'] === 'RULE_TOO_LARGE') throw enough
      return unread
    },
    leaf: (given, givenOperators, givenFacts, place) => {
      let [leaf, operators, facts] = [given, givenOperators, givenFacts]
      for (;;) {
        try {
          const read = resolveLeaf(leaf, operators, facts, place)
          return leaf === given ? read : unread
        } catch (error) {
          if (!isHelpdeskError(error, 'INVALID_RULE')) throw error
          note(error, given)
          // The wrong part is replaced by a valid one, so that the rest of the comparison is checked too.
          const part = String(error.details['place']).slice(place.length)
          if (part === '') leaf = pick(leaf)
          else if (part === '.operator') {
            operators = builtInOperators
            leaf = { ...leaf, operator: 'isSet', value: true }
          } else if (part === '.fact') {
            facts = undefined
            leaf = { ...leaf, fact: 'any' }
          } else if (part === '.path') leaf = { ...leaf, path: '$' }
          else if (part === '.params') leaf = { ...leaf, params: {} }
          else return unread
        }
      }
    },
  }

  try {
    const tree = resolveWith(condition, options, reader)
    return refusals === 0 ? { tree } : { refused }
  } catch (error) {
    if (error !== enough) throw error
    return { refused }
  }
}

/** After this many faults, the rest of a condition is not read. */
const most = 100

/** Refusals of a named condition that depend on where it is used. */
const atUse: readonly string[] = ['RULE_TOO_LARGE', 'CONDITION_CYCLE']

const unread: Resolved = { kind: 'any', children: [] }
const enough = new Error('The condition has too many faults to report all of them.')

const pick = (leaf: object): object =>
  Object.fromEntries(
    Object.entries(leaf).filter(([name]) => ['fact', 'path', 'params', 'operator', 'value'].includes(name)),
  )

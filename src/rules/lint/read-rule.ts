import { type HelpdeskError, isHelpdeskError } from '../../shared/errors'
import type { Finding } from '../../shared/finding'
import { builtInOperators } from '../operators'
import { type ConditionOptions, type PartReader, resolveWith } from '../resolve'
import { resolveLeaf } from '../resolve-leaf'
import type { Resolved } from '../resolved'
import { refusalFinding } from './refusal-finding'

/** What was read of a condition: itself, or everything that `parseCondition` would refuse about it. */
export type ReadRule =
  | { readonly tree: Resolved; readonly refused?: undefined }
  | { readonly tree?: undefined; readonly refused: readonly Finding[] }

/** What stands under a name is left to whoever reads the named condition. */
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
      // What is too large repeats its fault at every further part.
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
          // What cannot be read gives way to what can, so that the rest of the comparison is looked at too.
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

/** Faults of a condition, before the rest of it is left unread. */
const most = 100

/** What a named condition is refused for only where it is used. */
const atUse: readonly string[] = ['RULE_TOO_LARGE', 'CONDITION_CYCLE']

const unread: Resolved = { kind: 'any', children: [] }
const enough = new Error('More faults than anyone reads.')

const pick = (leaf: object): object =>
  Object.fromEntries(
    Object.entries(leaf).filter(([name]) => ['fact', 'path', 'params', 'operator', 'value'].includes(name)),
  )

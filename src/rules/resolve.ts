import type { HelpdeskError } from '../shared/errors'
import type { FindingCode } from '../shared/finding'
import { own } from '../shared/json'
import { refusal } from '../shared/refuse'
import type { Condition } from './condition'
import type { OperatorTable } from './define-operator'
import { builtInOperators } from './operators'
import { resolveLeaf } from './resolve-leaf'
import { conditionLimits, type Resolved } from './resolved'
import type { FactTypes } from './value-types'

/** The operators, named conditions and facts that a condition may use. */
export interface ConditionOptions {
  /** Operators of the host. They are added to the built-in ones and replace those of the same name. */
  readonly operators?: OperatorTable
  /** The conditions that `{ condition: 'name' }` refers to. */
  readonly conditions?: Readonly<Record<string, Condition>>
  /** When given, undeclared facts are refused, and so are operators that do not fit the type of their fact. */
  readonly facts?: FactTypes
  /** Where the condition stands, for error sentences: `rules[2]`. */
  readonly place?: string
}

/**
 * Reads a condition once, for every interpreter. Refuses everything that could silently give a wrong answer: an empty
 * group, two groups in one node, an unknown operator, fact or name, a cycle of names, a value of a wrong type, a
 * condition beyond the limits (K-01, K-04, K-11).
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules[2].any[0].operator`.
 */
export const resolveCondition = (condition: unknown, options: ConditionOptions = {}): Resolved =>
  resolveWith(condition, options, { leaf: resolveLeaf, refuse: throwRefusal })

/** How parts of a condition are read. `refuse` throws, or returns a replacement for a part that cannot be read. */
export interface PartReader {
  readonly leaf: (...leaf: Parameters<typeof resolveLeaf>) => Resolved
  /** The details of the error hold the code of the `finding`. */
  readonly refuse: (refused: HelpdeskError) => Resolved
}

export const resolveWith = (condition: unknown, options: ConditionOptions, reader: PartReader): Resolved => {
  const operators: OperatorTable = options.operators
    ? { ...builtInOperators, ...options.operators }
    : builtInOperators
  const names: string[] = []
  let leaves = 0

  const resolve = (node: unknown, place: string, depth: number): Resolved => {
    if (depth > conditionLimits.depth)
      return refuse('RULE_TOO_LARGE', place, `at most ${conditionLimits.depth} levels`, node)
    if (typeof node !== 'object' || node === null) return refuse('MALFORMED_RULE', place, 'a condition', node)
    if (Object.hasOwn(node, 'fact')) {
      leaves += 1
      if (leaves > conditionLimits.leaves)
        return refuse('RULE_TOO_LARGE', place, `at most ${conditionLimits.leaves} comparisons`, leaves)
      return reader.leaf(node, operators, options.facts, place)
    }
    const kind = Object.keys(node).join(' and ')
    const content = own(node, kind)
    const at = `${place}.${kind}`
    if (kind === 'all' || kind === 'any') return group(kind, content, at, depth)
    if (kind === 'not') return { kind, child: resolve(content, at, depth + 1) }
    if (kind === 'condition') return named(content, at, depth)
    return refuse('MALFORMED_RULE', place, 'exactly one of all, any, not, condition or fact', kind)
  }

  const group = (kind: 'all' | 'any', content: unknown, place: string, depth: number): Resolved => {
    if (!Array.isArray(content) || content.length === 0)
      return refuse(
        Array.isArray(content) ? 'EMPTY_GROUP' : 'MALFORMED_RULE',
        place,
        'a list of at least one condition',
        content,
      )
    return { kind, children: content.map((child, index) => resolve(child, `${place}[${index}]`, depth + 1)) }
  }

  const named = (name: unknown, place: string, depth: number): Resolved => {
    const target = typeof name === 'string' ? own(options.conditions ?? {}, name) : undefined
    if (typeof name !== 'string' || target === undefined)
      return refuse('UNKNOWN_CONDITION', place, 'the name of a condition', name)
    if (names.includes(name)) {
      const cycle = [...names, name].join(' → ')
      return refuse('CONDITION_CYCLE', place, 'a condition that does not refer to itself', cycle)
    }
    names.push(name)
    const child = resolve(target, `${place}(${name})`, depth + 1)
    names.pop()
    return { kind: 'named', name, child }
  }

  const refuse = (finding: FindingCode, place: string, expected: string, found: unknown): Resolved =>
    reader.refuse(refusal('INVALID_RULE', place, expected, found, { finding }))

  return resolve(condition, options.place ?? 'condition', 1)
}

const throwRefusal = (refused: HelpdeskError): never => {
  throw refused
}

import { refusal } from '../shared/refuse'
import type { Condition, FactCondition } from './condition'
import type { EngineRule, EventRule } from './event-rule'

export interface ExportOptions {
  /** The names of operators and decorators that the engine there was given besides its own. */
  readonly operators?: readonly string[]
  /** Where the rules stand, for error sentences. @default 'rules' */
  readonly place?: string
}

/**
 * Writes rules as json-rules-engine reads them, for an engine with `allowUndefinedFacts`. Shared conditions are written
 * with `exportCondition`. Reading them back with `importRules` gives rules that decide alike.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, for an operator that the engine there does not have.
 */
export const exportRules = (
  rules: readonly EventRule[],
  options: ExportOptions = {},
): readonly EngineRule[] =>
  rules.map(({ condition, ...rule }, index) => {
    const place = `${options.place ?? 'rules'}[${index}].condition`
    return { ...rule, conditions: exportCondition(condition, { ...options, place }) }
  })

/** Writes one condition. The outermost is always a group, as json-rules-engine wants it. */
export const exportCondition = (condition: Condition, options: ExportOptions = {}): Condition => {
  const known = new Set([...engineNames, ...(options.operators ?? [])])
  const written = write(condition, known, options.place ?? 'condition')
  return 'fact' in written ? { all: [written] } : written
}

const write = (node: Condition, known: ReadonlySet<string>, place: string): Condition => {
  const each = (children: readonly Condition[], kind: string) =>
    children.map((child, index) => write(child, known, `${place}.${kind}[${index}]`))
  if ('all' in node) return { all: each(node.all, 'all') }
  if ('any' in node) return { any: each(node.any, 'any') }
  if ('not' in node) return { not: write(node.not, known, `${place}.not`) }
  return 'fact' in node ? writeComparison(node, known, place) : node
}

/** What json-rules-engine has no operator for, or one that differs: `doesNotContain` is false there of an absent fact. */
const spelledOut: Readonly<Record<string, readonly string[]>> = {
  doesNotContain: ['not', 'contains'],
  containsAny: ['someValue', 'contains'],
  doesNotContainAny: ['not', 'someValue', 'contains'],
}

const writeComparison = (leaf: FactCondition, known: ReadonlySet<string>, place: string): FactCondition => {
  const names = leaf.operator
    .split(':')
    .flatMap((name) => (Object.hasOwn(spelledOut, name) ? (spelledOut[name] ?? []) : [name]))
  if (!names.every((name) => known.has(name))) {
    throw refusal('INVALID_RULE', `${place}.operator`, 'an operator of json-rules-engine', leaf.operator)
  }
  return { ...leaf, operator: names.join(':') }
}

/** Its operators and its decorators. */
const engineNames = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'not',
  'everyFact',
  'someFact',
  'everyValue',
  'someValue',
  'swap',
]

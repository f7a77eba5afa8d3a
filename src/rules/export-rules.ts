import { maxLevels, tooDeepIn } from '../shared/depth'
import { refusal } from '../shared/refuse'
import type { Condition, FactCondition } from './condition'
import type { EngineRule, EventRule } from './event-rule'

export interface ExportOptions {
  /** The names of operators and decorators that were added to the target engine. */
  readonly operators?: readonly string[]
  /** Where the rules stand, for error sentences. @default 'rules' */
  readonly place?: string
}

/**
 * Converts rules to the format of json-rules-engine, for an engine with `allowUndefinedFacts`. Convert shared
 * conditions with `exportCondition`. `importRules` reads the result back to rules that decide the same.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, for an operator that the target engine does not have.
 */
export const exportRules = (
  rules: readonly EventRule[],
  options: ExportOptions = {},
): readonly EngineRule[] =>
  rules.map(({ condition, ...rule }, index) => {
    const place = `${options.place ?? 'rules'}[${index}].condition`
    return { ...rule, conditions: exportCondition(condition, { ...options, place }) }
  })

/**
 * Converts one condition. The outermost node is always a group, as json-rules-engine requires.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, for an operator that the target engine does not have, and for a
 * condition that is nested too deep.
 */
export const exportCondition = (condition: Condition, options: ExportOptions = {}): Condition => {
  const known = new Set([...engineNames, ...(options.operators ?? [])])
  const place = options.place ?? 'condition'
  if (tooDeepIn(condition)) throw refusal('INVALID_RULE', place, `at most ${maxLevels} levels`, condition)
  const written = write(condition, known, place)
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

/** Operators that json-rules-engine lacks or reads in another way: its `doesNotContain` is false for an absent fact (K-02). */
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

/** The operators and decorators of json-rules-engine. */
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

import { type Finding, finding } from '../../shared/finding'
import { own } from '../../shared/json'
import type { ConditionOptions } from '../resolve'
import { createAnalyser } from './analyser'
import { compareRules, type PlacedRule } from './compare-rules'
import { inspect } from './inspect'
import { readRule } from './read-rule'
import type { Relations } from './relate'
import { typeConflicts } from './type-conflicts'

/** A rule before it is saved. */
export interface LintedRule {
  /** Repeated in the findings of this rule. @default none */
  readonly id?: string
  /** The condition as it was entered. Any value is checked. */
  readonly condition: unknown
}

export interface LintOptions extends ConditionOptions {
  /** `first-match`: the first rule that holds decides. `all`: every rule is evaluated. @default 'first-match' */
  readonly order?: 'first-match' | 'all'
  /** How the host's own operators relate to each other. Without it, each is related only to itself. */
  readonly relations?: Relations
}

/**
 * Finds errors and likely mistakes in a list of rules and in the given named conditions. Errors: everything that
 * `parseCondition` would refuse. Warnings: parts that always or never hold, contradict, repeat or have no effect, and
 * rules that are never reached. Every finding is certain, but not every problem is found: work and number of findings
 * are bounded, and a finding says so when a bound was reached. Never throws.
 */
export const lintRules = (rules: readonly LintedRule[], options: LintOptions = {}): readonly Finding[] => {
  const place = options.place ?? 'rules'
  if (!Array.isArray(rules)) {
    return [
      finding('MALFORMED_RULE', place, `Expected a list of rules at ${place}.`, 'Write a list of rules.'),
    ]
  }
  const analyser = createAnalyser(options)
  const found: Finding[] = []

  const look = (
    condition: unknown,
    path: string,
    id?: string,
  ): Omit<PlacedRule, 'path' | 'id'> | undefined => {
    if (found.length >= most) return undefined
    const { tree, refused = [] } = readRule(condition, { ...options, place: path })
    const add = (findings: readonly Finding[]) =>
      found.push(...findings.map((each) => (id === undefined ? each : { ...each, id })))
    add(refused)
    if (tree === undefined) return undefined
    const part = analyser.part(tree)
    const inspected = inspect(part, path, analyser)
    add(inspected.found)
    add(typeConflicts(tree, path))
    return { part, never: inspected.verdict === 'never' }
  }

  const placed = rules.flatMap((rule: unknown, index): PlacedRule[] => {
    const [condition, given] =
      typeof rule === 'object' && rule !== null ? [own(rule, 'condition'), own(rule, 'id')] : []
    const id = typeof given === 'string' ? given : undefined
    const looked = look(condition, `${place}[${index}].condition`, id)
    return looked ? [{ ...looked, path: `${place}[${index}]`, id }] : []
  })
  for (const [name, condition] of Object.entries(options.conditions ?? {}))
    look(condition, `conditions.${name}`)
  found.push(...compareRules(placed, options.order ?? 'first-match', analyser))

  if (found.length < most && !analyser.gaveUp()) return found
  return [
    ...found.slice(0, most),
    finding(
      'LINT_INCOMPLETE',
      place,
      'There were too many rules to check all of them.',
      'Lint fewer rules at a time.',
    ),
  ]
}

const most = 1_000

import type { Decision } from '../../src/shared/decision'
import { HelpdeskError } from '../../src/shared/errors'
import type { EvaluatorOf } from '../../src/shared/evaluator'
import type { Json } from '../../src/shared/json'

type Rule = { readonly limit: number }
type Facts = { readonly names: readonly string[] }
type Host = EvaluatorOf<Rule, Facts>

const refused = (code: 'INVALID_RULE' | 'INVALID_INPUT') => new HelpdeskError(code)

const isRule = (input: unknown): input is Rule =>
  typeof input === 'object' && input !== null && Number.isFinite((input as Rule).limit)

const isFacts = (input: unknown): input is Facts =>
  typeof input === 'object' &&
  input !== null &&
  Array.isArray((input as Facts).names) &&
  (input as Facts).names.every((name) => typeof name === 'string')

const decideFew = (rule: Rule, facts: Facts): Decision<boolean, 'acme.FEW' | 'acme.MANY'> => {
  if (!isRule(rule)) throw refused('INVALID_RULE')
  if (!isFacts(facts)) throw refused('INVALID_INPUT')
  const holds = facts.names.length <= rule.limit
  const reason = holds ? 'acme.FEW' : 'acme.MANY'
  return {
    outcome: holds,
    reason,
    details: { count: facts.names.length },
    explanation: { key: 'acme.few-names', holds, reason, expected: rule.limit, found: [...facts.names] },
  }
}

/** A policy of a host that keeps all laws: at most `limit` names. */
export const few: Host = {
  name: 'acme.few',
  version: 1,
  reasons: ['acme.FEW', 'acme.MANY'],
  decide: decideFew,
  holds: (outcome: boolean) => outcome,
  prepare: (rule) => (facts) => decideFew(rule, facts),
  readRule: (input) =>
    isRule(input) ? { value: { limit: input.limit } } : { refusals: [refused('INVALID_RULE')] },
  readFacts: (input) =>
    isFacts(input) ? { value: { names: [...input.names] } } : { refusals: [refused('INVALID_INPUT')] },
  schema: { rule: {}, facts: {}, outcome: { type: 'boolean' } },
  unordered: [['facts', 'names']],
}

const changed = (
  change: (decision: ReturnType<typeof decideFew>, rule: Rule, facts: Facts) => unknown,
): Host => ({
  ...few,
  decide: (rule, facts) => change(decideFew(rule, facts), rule, facts) as Decision<boolean>,
  prepare: (rule) => (facts) => change(decideFew(rule, facts), rule, facts) as Decision<boolean>,
})

const shared: Json = { text: 'one object for all decisions' }
let calls = 0

/** Everything that a policy must not read. */
const impure: Readonly<Record<string, () => unknown>> = {
  'Date.now': () => Date.now(),
  'new Date()': () => new Date().getTime(),
  'Date()': () => Date(),
  'Math.random': () => Math.random(),
  'performance.now': () => performance.now(),
  'crypto.randomUUID': () => crypto.randomUUID(),
  'crypto.getRandomValues': () => [...crypto.getRandomValues(new Uint8Array(2))],
}

/** Calls itself once for each level, as a walk without a limit does. */
const levelsOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levelsOf)) : 0

/** One evaluator for each way to break a law, with the law that must catch it. */
export const brokenEvaluators: Readonly<Record<string, readonly [Host, RegExp]>> = {
  'a reader refuses valid rules': [
    { ...few, readRule: () => ({ refusals: [refused('INVALID_RULE')] }) },
    /^readers accept/,
  ],
  'a reader changes what it read': [
    { ...few, readRule: (input) => ({ value: { limit: (input as Rule).limit + 1 } }) },
    /^readers accept/,
  ],
  'decide refuses what the reader accepts': [
    changed((decision, { limit }) => {
      if (limit === 3) throw refused('INVALID_RULE')
      return decision
    }),
    /^returns for everything/,
  ],
  'other JSON gives a TypeError': [
    { ...few, decide: (rule, facts) => (facts.names.length, decideFew(rule, facts)) },
    /^refuses other JSON/,
  ],
  'a walk over the input exhausts the stack': [
    { ...few, decide: (rule, facts) => (levelsOf(facts), decideFew(rule, facts)) },
    /^refuses or survives JSON that is nested deep/,
  ],
  'a reader exhausts the stack': [
    { ...few, readRule: (input) => (levelsOf(input), few.readRule(input)) },
    /^refuses or survives JSON that is nested deep/,
  ],
  'decide changes its input': [
    changed((decision, _, { names }) => {
      ;(names as string[]).sort()
      return decision
    }),
    /^changes no input/,
  ],
  'the second decision differs': [
    changed((decision) => ({ ...decision, details: { calls: calls++ } })),
    /^changes no input/,
  ],
  'an undefined property is lost in JSON': [
    changed((decision) => ({ ...decision, details: undefined })),
    /^gives plain data/,
  ],
  'a number is not finite': [
    changed((decision) => ({ ...decision, details: { count: Infinity } })),
    /^gives plain data/,
  ],
  'the decision holds a list of the facts': [
    changed((decision, _, { names }) => ({ ...decision, details: { names } })),
    /^gives plain data/,
  ],
  'decisions share an object': [
    changed((decision) => ({ ...decision, details: shared })),
    /^gives plain data/,
  ],
  'the reason is not declared': [{ ...few, reasons: ['acme.FEW'] }, /^gives a declared reason/],
  'the explanation contradicts the outcome': [
    changed((decision) => ({
      ...decision,
      explanation: { ...decision.explanation, holds: !decision.outcome },
    })),
    /^gives a declared reason/,
  ],
  'a node has no key': [
    changed((decision) => ({
      ...decision,
      explanation: { ...decision.explanation, because: [{ holds: true }] },
    })),
    /^gives a declared reason/,
  ],
  'the order of an unordered list counts': [
    changed((decision, _, { names }) =>
      names[0] === 'a'
        ? {
            ...decision,
            outcome: true,
            reason: 'acme.FEW',
            explanation: { ...decision.explanation, holds: true, reason: 'acme.FEW' },
          }
        : decision,
    ),
    /^does not depend on the order/,
  ],
  'an unordered path is misspelled': [
    { ...few, unordered: [['facts', 'name']] },
    /^meets two different items/,
  ],
  'an unordered list never has two different items': [
    {
      ...few,
      unordered: [
        ['facts', 'names'],
        ['facts', 'names', '*', 'parts'],
      ],
    },
    /^meets two different items/,
  ],
  'prepared differs from decided': [
    { ...few, prepare: () => (facts) => decideFew({ limit: 1 }, facts) },
    /^prepared once/,
  ],
  'a prepared rule keeps its first answer': [
    {
      ...few,
      prepare: (rule) => {
        let first: ReturnType<typeof decideFew> | undefined
        return (facts) => structuredClone((first ??= decideFew(rule, facts)))
      },
    },
    /^prepared once/,
  ],
  'a prepared rule remembers the facts that it saw': [
    {
      ...few,
      prepare: (rule) => {
        const names = new Set<string>()
        return (facts) => {
          for (const name of facts.names) names.add(name)
          return decideFew(rule, names.size > 1 ? { names: [...facts.names, 'x'] } : facts)
        }
      },
    },
    /^prepared once/,
  ],
  'a prepared rule gives one object twice': [
    {
      ...few,
      prepare: (rule) => {
        const known = new Map<string, ReturnType<typeof decideFew>>()
        return (facts) => {
          const key = JSON.stringify(facts)
          const decision = known.get(key) ?? decideFew(rule, facts)
          known.set(key, decision)
          return decision
        }
      },
    },
    /^prepared once/,
  ],
  ...Object.fromEntries(
    Object.entries(impure).map(([what, read]) => [
      `decide reads ${what}`,
      [changed((decision) => ({ ...decision, details: { read: read() } })), /^changes no input/] as const,
    ]),
  ),
  'a prepared rule reads the clock': [
    {
      ...few,
      prepare: (rule) => {
        const since = Date.now()
        return (facts) => decideFew(since < Date.UTC(2010, 0, 1) ? { limit: rule.limit + 1 } : rule, facts)
      },
    },
    /^prepared once/,
  ],
  'a reader reads the clock': [
    {
      ...few,
      readRule: (input) => ({ value: { limit: (input as Rule).limit, readAt: Date.now() } as Rule }),
    },
    /^readers accept/,
  ],
}

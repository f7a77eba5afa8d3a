import fc from 'fast-check'
import { isHelpdeskError } from '../../shared/errors'
import type { Evaluator, EvaluatorOf } from '../../shared/evaluator'
import { damaged } from './damaged'
import { frozen, objectsIn } from './data'
import { deepenedAt } from './deep'
import { equalJson, explanationFault, jsonFault, LawBroken, refuse } from './faults'
import { preparedEqualsDecided } from './prepared'
import { shuffledAt } from './shuffled'
import { inBoth } from './surroundings'
import { unorderedIsMet } from './unordered-met'

/** Generators of what an evaluator takes. All generated values must be accepted by its readers. */
export type EvaluatorArbitraries<Rule, Facts> = {
  /** Generates rules. */
  readonly rule: fc.Arbitrary<Rule>
  /** Generates facts. */
  readonly facts: fc.Arbitrary<Facts>
}

export type LawOptions = {
  /** Cases for each law. @default 100 */
  readonly runs?: number
  /** Repeats the cases of a run. @default drawn by fast-check, and printed when a law is broken */
  readonly seed?: number
}

/** One law, for any test runner: `for (const { name, check } of laws(…)) test(name, check)`. */
export type Law = {
  /** The law as a sentence. */
  readonly name: string
  /** @throws Error with the smallest counterexample that was found. */
  readonly check: () => void
}

/**
 * The laws that every evaluator keeps, checked with generated rules and facts. Throws nothing; the `check` of a law throws
 * when the law is broken.
 */
export const laws = <Rule, Facts>(
  evaluator: EvaluatorOf<Rule, Facts>,
  { rule, facts }: EvaluatorArbitraries<Rule, Facts>,
  { runs = 100, seed }: LawOptions = {},
): readonly Law[] => {
  const subject = evaluator as unknown as UnknownEvaluator
  const check =
    (inputs: fc.Arbitrary<readonly [unknown, unknown]>, holds: LawBody, numRuns = runs) =>
    () =>
      fc.assert(
        fc.property(inputs, ([left, right]) => holds(subject, left, right)),
        { numRuns, ...(seed !== undefined && { seed }) },
      )
  const accepted = fc.tuple(rule, facts)
  const hostile = fc.oneof(
    fc.tuple(fc.jsonValue(), fc.jsonValue()),
    fc.tuple(rule, fc.jsonValue()),
    fc.tuple(damaged(rule), facts),
    fc.tuple(rule, damaged(facts)),
  )
  return [
    {
      name: 'readers accept the generated rules and facts, and give them back',
      check: check(accepted, readersAccept),
    },
    {
      name: 'returns for everything that the readers accept',
      check: check(fc.oneof(accepted, hostile), returnsForAccepted),
    },
    { name: 'refuses other JSON with INVALID_RULE or INVALID_INPUT', check: check(hostile, refusesOther) },
    {
      name: 'changes no input, and decides the same again, at another time and with other random numbers',
      check: check(accepted, isRepeatable),
    },
    {
      name: 'refuses or survives JSON that is nested deep, at each place of its input',
      check: check(accepted, survivesDepth, Math.ceil(runs / 20)),
    },
    {
      name: 'gives plain data that shares nothing with its inputs or with another decision',
      check: check(accepted, isFreshData),
    },
    {
      name: 'gives a declared reason, and an explanation that agrees with the outcome',
      check: check(accepted, explainsItself),
    },
    { name: 'does not depend on the order of unordered lists', check: check(accepted, ignoresOrder) },
    {
      name: 'meets two different items at each path of unordered lists',
      check: () =>
        unorderedIsMet(
          evaluator.unordered,
          accepted.map(([drawnRule, drawnFacts]) => ({ rule: drawnRule, facts: drawnFacts })),
          seed,
        ),
    },
    ...(evaluator.prepare
      ? [
          {
            name: 'prepared once, equals decided for any facts',
            check: check(fc.tuple(rule, fc.array(facts, { minLength: 1, maxLength: 3 })), preparedLaw),
          },
        ]
      : []),
  ]
}

/** An evaluator that a law gives any input. */
type UnknownEvaluator = Evaluator<string, unknown, unknown, unknown, string, unknown>

type LawBody = (evaluator: UnknownEvaluator, rule: unknown, facts: unknown) => void

const readersAccept: LawBody = (evaluator, rule, facts) => {
  for (const [name, read, input] of [
    ['rule', evaluator.readRule, rule],
    ['facts', evaluator.readFacts, facts],
  ] as const) {
    const [{ value, refusals }, again] = inBoth(() => read(input))
    if (refusals) throw new LawBroken(`a generated ${name} was refused: ${refusals[0].message}`)
    refuse(!equalJson(again.value, value), `${name} is read otherwise the second time`)
    refuse(
      !equalJson(read(JSON.parse(JSON.stringify(value))).value, value),
      `${name} differs when it is read again`,
    )
  }
}

const returnsForAccepted: LawBody = (evaluator, rule, facts) => {
  const readRule = evaluator.readRule(rule)
  const readFacts = evaluator.readFacts(facts)
  if (readRule.refusals || readFacts.refusals) return
  evaluator.decide(readRule.value, readFacts.value)
}

const refusesOther: LawBody = (evaluator, rule, facts) => {
  try {
    evaluator.decide(rule, facts)
  } catch (error) {
    if (!isHelpdeskError(error, 'INVALID_RULE') && !isHelpdeskError(error, 'INVALID_INPUT')) throw error
  }
}

const survivesDepth: LawBody = (evaluator, rule, facts) => {
  const survives = (place: string, attempt: () => unknown): void => {
    try {
      attempt()
    } catch (error) {
      if (isHelpdeskError(error, 'INVALID_RULE') || isHelpdeskError(error, 'INVALID_INPUT')) return
      throw new LawBroken(`deep JSON at ${place} gives ${String(error)}`)
    }
  }
  for (const { place, input } of deepenedAt(rule)) {
    survives(`rule${place}`, () => evaluator.readRule(input))
    survives(`rule${place}`, () => evaluator.decide(input, facts))
    survives(`rule${place}`, () => evaluator.prepare?.(input)(facts))
    survives(`rule${place}`, () => evaluator.lint?.([input]))
  }
  for (const { place, input } of deepenedAt(facts)) {
    survives(`facts${place}`, () => evaluator.readFacts(input))
    survives(`facts${place}`, () => evaluator.decide(rule, input))
  }
}

const isRepeatable: LawBody = (evaluator, rule, facts) => {
  const [first, second] = inBoth(() => JSON.stringify(evaluator.decide(frozen(rule), frozen(facts))))
  refuse(second !== first, `the second decision is ${second}, the first was ${first}`)
}

const isFreshData: LawBody = (evaluator, rule, facts) => {
  const first = evaluator.decide(rule, facts)
  const fault = jsonFault(first)
  refuse(fault !== undefined, `the decision is no plain data: ${fault}`)
  const others = new Set([
    ...objectsIn(rule),
    ...objectsIn(facts),
    ...objectsIn(evaluator.decide(rule, facts)),
  ])
  const shared = objectsIn(first).find((object) => others.has(object))
  refuse(
    shared !== undefined,
    `the decision shares ${JSON.stringify(shared)} with an input or another decision`,
  )
}

const explainsItself: LawBody = (evaluator, rule, facts) => {
  const { outcome, reason, explanation } = evaluator.decide(rule, facts)
  refuse(!evaluator.reasons.includes(reason), `reason ${reason} is not declared`)
  refuse(
    explanation.reason !== reason,
    `the explanation has reason ${explanation.reason}, the decision ${reason}`,
  )
  refuse(
    explanation.holds !== evaluator.holds(outcome),
    `the explanation says ${explanation.holds}, the outcome ${evaluator.holds(outcome)}`,
  )
  const fault = explanationFault(explanation)
  refuse(fault !== undefined, `${fault}`)
}

const ignoresOrder: LawBody = (evaluator, rule, facts) => {
  const before = evaluator.decide(rule, facts)
  for (const shuffled of shuffledAt(evaluator.unordered, { rule, facts })) {
    const after = evaluator.decide(shuffled.rule, shuffled.facts)
    refuse(
      !equalJson([before.outcome, before.reason], [after.outcome, after.reason]),
      `another order gives ${after.reason} ${JSON.stringify(after.outcome)}, not ${before.reason} ${JSON.stringify(before.outcome)}`,
    )
  }
}

const preparedLaw: LawBody = (evaluator, rule, facts) =>
  preparedEqualsDecided(evaluator, rule, facts as readonly unknown[])

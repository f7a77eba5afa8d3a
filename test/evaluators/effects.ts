import fc from 'fast-check'
import { canonicalJson } from '../../src/shared/canonical-json'
import type { AnyEvaluator } from '../../src/shared/evaluator'
import type { Json } from '../../src/shared/json'
import { evaluatorInputs } from '../../src/testing/arbitraries'
import { type Field, fieldsOf, type Place, placesIn } from './places'
import { isWithoutEffect } from './without-effect'

/** Rule and facts of one decision. */
export type Input = { readonly rule: unknown; readonly facts: unknown }

/** Generated inputs of an evaluator, the same on every machine. */
export const sampleOf = ({ name }: AnyEvaluator, numRuns: number, seed = 9): readonly Input[] => {
  const inputs = evaluatorInputs[name]
  if (inputs === undefined) throw new Error(`Expected inputs of ${name}, found none.`)
  return fc
    .sample(fc.tuple(inputs.rule, inputs.facts), { seed, numRuns })
    .map(([rule, facts]) => ({ rule, facts }))
}

/**
 * The effects of fields that a test asks for: `rule.mode → people` for each value of a field with few values,
 * `… → absent` where a field may be left out, and `… → other` for all other fields.
 */
export const effectsAskedOf = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(
    fields.flatMap(({ label, optional, choices = ['other'] }) => [
      ...choices.map((choice) => `${label} → ${String(choice)}`),
      ...(optional ? [`${label} → absent`] : []),
    ]),
  )

/** The effects that an evaluator must show, without those of the fields that are said to have none. */
export const effectsOf = (evaluator: AnyEvaluator): ReadonlySet<string> =>
  new Set(
    [...effectsAskedOf(allFieldsOf(evaluator))].filter((effect) => !isWithoutEffect(evaluator.name, effect)),
  )

/** The fields of both parts of an evaluator. */
export const allFieldsOf = ({ schema }: AnyEvaluator): readonly Field[] =>
  parts.flatMap((part) => fieldsOf(part, schema[part]))

const parts = ['rule', 'facts'] as const

/** Finds out which changes of an input change its decision. */
export const effectFinder = (evaluator: AnyEvaluator, others: readonly Input[]) => {
  const fields = new Map(allFieldsOf(evaluator).map((field) => [field.label, field]))
  const placesOf = (input: Input): readonly (Place & { readonly part: 'rule' | 'facts' })[] =>
    parts.flatMap((part) =>
      placesIn(part, evaluator.schema[part], fields, input[part]).map((place) => ({ ...place, part })),
    )
  const pools = new Map<string, Map<string, unknown>>()
  for (const { field, value } of others.flatMap(placesOf)) {
    const pool = pools.get(field.label) ?? new Map<string, unknown>()
    if (pool.size < 8) pool.set(canonicalJson(value as Json), value)
    pools.set(field.label, pool)
  }
  const decide = (input: Input): string | undefined => {
    const [rule, facts] = [evaluator.readRule(input.rule), evaluator.readFacts(input.facts)]
    if (rule.refusals || facts.refusals) return undefined
    return canonicalJson(evaluator.decide(rule.value, facts.value) as Json)
  }

  /** Those of the wanted effects that the input shows. */
  return (input: Input, wanted: ReadonlySet<string>): readonly string[] => {
    const before = decide(input)
    const found = new Set<string>()
    for (const { field, at, value, part } of placesOf(input)) {
      const { label, optional, choices } = field
      const instead = choices ?? [...(pools.get(label)?.values() ?? [])]
      const attempts: readonly (readonly [string, unknown])[] = [
        ...instead.map((other) => [`${label} → ${choices ? String(other) : 'other'}`, other] as const),
        ...(optional ? [[`${label} → absent`, undefined] as const] : []),
      ]
      for (const [effect, other] of attempts) {
        if (!wanted.has(effect) || found.has(effect) || other === value) continue
        const after = decide({ ...input, [part]: replacedAt(input[part], at, other) })
        if (after !== undefined && after !== before) found.add(effect)
      }
    }
    return [...found]
  }
}

const replacedAt = (value: unknown, [step, ...rest]: readonly string[], other: unknown): unknown => {
  if (step === undefined) return other
  const part = replacedAt((value as Record<string, unknown>)[step], rest, other)
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === step ? part : each))
  const { [step]: _, ...kept } = value as Record<string, unknown>
  return part === undefined ? kept : { ...kept, [step]: part }
}

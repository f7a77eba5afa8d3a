import fc from 'fast-check'
import type { FieldTypes } from '../../inbox/conversation-fields'
import type { FactCondition } from '../../rules/condition'
import type { JsonObject } from '../../shared/json'

/** The fields of a host that generated queries ask for. */
export const hostFields: FieldTypes = { plan: 'text', seats: 'number', due: 'instant', tags: 'list' }

const texts = fc.constantFrom('a', 'b', 'A', '%', "'", '10', '9')
const numbers = fc.constantFrom(0, 1, 9, 10, -1, Number.MAX_SAFE_INTEGER)
const lists = fc.uniqueArray(texts, { minLength: 1, maxLength: 3 })

/** Values of these and of another field, each absent, `null`, of its type, or of any other one. */
export const hostValues = (): fc.Arbitrary<JsonObject> => {
  const any = fc.oneof(texts, numbers, lists)
  const rarelyAny = <Value>(value: fc.Arbitrary<Value>) =>
    fc.option(fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: any }), { freq: 4 })
  return fc.record(
    {
      plan: rarelyAny(texts),
      seats: rarelyAny(numbers),
      due: rarelyAny(numbers),
      tags: rarelyAny(lists),
      other: any,
    },
    { requiredKeys: [] },
  )
}

/** Comparisons of a host's fields, in every operator that fits their types. */
export const hostLeaves = (): fc.Arbitrary<FactCondition> =>
  fc.oneof(
    leaf(['plan'], ['equal', 'notEqual'], texts),
    leaf(['plan'], ['in', 'notIn'], fc.array(texts, { maxLength: 3 })),
    leaf(['seats', 'due'], ['equal', 'notEqual'], numbers),
    leaf(['seats', 'due'], ['in', 'notIn'], fc.array(numbers, { maxLength: 3 })),
    leaf(['seats', 'due'], ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'], numbers),
    leaf(['tags'], ['contains', 'doesNotContain'], texts),
    leaf(['tags'], ['containsAny', 'doesNotContainAny'], fc.array(texts, { maxLength: 3 })),
    leaf(['plan', 'seats', 'due', 'tags'], ['isSet', 'isNotSet'], fc.constant(true)),
  )

const leaf = (
  ids: readonly string[],
  operators: readonly string[],
  value: fc.Arbitrary<FactCondition['value']>,
): fc.Arbitrary<FactCondition> =>
  fc.record({
    fact: fc.constantFrom(...ids.map((id) => `fields.${id}`)),
    operator: fc.constantFrom(...operators),
    value,
  })

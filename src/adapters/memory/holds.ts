import type { Condition, FactCondition } from '../../rules/condition'
import { type Json, type JsonObject, own } from '../../shared/json'

/** Whether a condition in the closed form of a query holds on a record. */
export const holds = (condition: Condition, value: JsonObject): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, value))
  if ('any' in condition) return condition.any.some((part) => holds(part, value))
  if ('not' in condition) return !holds(condition.not, value)
  return compare(condition as FactCondition, (own(value, (condition as FactCondition).fact) ?? null) as Json)
}

const compare = ({ operator, value }: FactCondition, found: Json): boolean => {
  const [positive, negated] = twins[operator] ?? [operator, false]
  return (found !== null && operators[positive]?.(found, value as Json) === true) !== negated
}

const twins: Readonly<Record<string, readonly [string, boolean]>> = {
  notEqual: ['equal', true],
  notIn: ['in', true],
  isNotSet: ['isSet', true],
}

const operators: Readonly<Record<string, (found: Json, wanted: Json) => boolean>> = {
  equal: (found, wanted) => found === wanted,
  in: (found, wanted) => (wanted as readonly Json[]).includes(found),
  isSet: () => true,
  lessThan: (found, wanted) => Number(found) < Number(wanted),
  lessThanInclusive: (found, wanted) => Number(found) <= Number(wanted),
  greaterThan: (found, wanted) => Number(found) > Number(wanted),
  greaterThanInclusive: (found, wanted) => Number(found) >= Number(wanted),
}

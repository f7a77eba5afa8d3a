import type { Condition, Facts } from 'frontdesk/rules'
import type { FactView, RuleData, WorkloadOperator } from '../engines/translate'
import type { Identified } from '../harness/contestant'

/** The meaning of a condition, in the simplest code. */
const holds = (condition: Condition, facts: Facts): boolean => {
  if ('all' in condition) return condition.all.every((child) => holds(child, facts))
  if ('any' in condition) return condition.any.some((child) => holds(child, facts))
  if ('not' in condition) return !holds(condition.not, facts)
  if (!('fact' in condition)) throw new Error('Expected no named condition in a workload.')
  const found = facts[condition.fact]
  const { value } = condition
  switch (condition.operator as WorkloadOperator) {
    case 'equal':
      return found === value
    case 'in':
      return (value as readonly unknown[]).includes(found)
    case 'contains':
      return (found as readonly unknown[]).includes(value)
    case 'textContains':
      return (found as string).includes(value as string)
    case 'textStartsWith':
      return (found as string).startsWith(value as string)
    case 'greaterThan':
      return (found as number) > (value as number)
    case 'lessThanInclusive':
      return (found as number) <= (value as number)
  }
}

export const matchingRules = ({ rules }: RuleData, { facts }: FactView): readonly Identified[] =>
  rules.filter(({ condition }) => holds(condition, facts))

import type { Facts } from 'frontdesk/rules'
import { oneByOne, translate } from './translate'

type Test = (facts: Facts) => boolean

/** Hand-written code without an engine: one closure for each comparison, without any validation. */
export const closures = oneByOne('plain closures', (condition) =>
  translate<Test>(condition, {
    all: (children) => (facts) => {
      for (const holds of children) if (!holds(facts)) return false
      return true
    },
    any: (children) => (facts) => {
      for (const holds of children) if (holds(facts)) return true
      return false
    },
    not: (child) => (facts) => !child(facts),
    operators: {
      equal: (fact, value) => (facts) => facts[fact] === value,
      in: (fact, value) => (facts) => (value as readonly unknown[]).includes(facts[fact]),
      contains: (fact, value) => (facts) => (facts[fact] as readonly unknown[]).includes(value),
      textContains: (fact, value) => (facts) => (facts[fact] as string).includes(value as string),
      textStartsWith: (fact, value) => (facts) => (facts[fact] as string).startsWith(value as string),
      greaterThan: (fact, value) => (facts) => (facts[fact] as number) > (value as number),
      lessThanInclusive: (fact, value) => (facts) => (facts[fact] as number) <= (value as number),
    },
  }),
)

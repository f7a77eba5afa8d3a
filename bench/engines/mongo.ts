import { evalCondition } from '@growthbook/growthbook'
import { guard } from '@ucast/mongo2js'
import { Query } from 'mingo'
import sift from 'sift'
import { escaped, type Language, oneByOne, translate } from './translate'

type Filter = Record<string, unknown>

/** Filters in MongoDB syntax. A condition on a list holds when one element meets it. */
const language = (regexp: (source: string) => unknown): Language<Filter> => ({
  all: (children) => ({ $and: children }),
  any: (children) => ({ $or: children }),
  not: (child) => ({ $nor: [child] }),
  operators: {
    equal: (fact, value) => ({ [fact]: value }),
    in: (fact, value) => ({ [fact]: { $in: value } }),
    contains: (fact, value) => ({ [fact]: { $in: [value] } }),
    textContains: (fact, value) => ({ [fact]: { $regex: regexp(escaped(value as string)) } }),
    textStartsWith: (fact, value) => ({ [fact]: { $regex: regexp(`^${escaped(value as string)}`) } }),
    greaterThan: (fact, value) => ({ [fact]: { $gt: value } }),
    lessThanInclusive: (fact, value) => ({ [fact]: { $lte: value } }),
  },
})

const compiled = language((source) => new RegExp(source))
const asText = language((source) => source)

export const siftJs = oneByOne('sift', (condition) => sift(translate(condition, compiled)))

export const ucast = oneByOne('@ucast/mongo2js', (condition) => guard(translate(condition, compiled)))

export const mingo = oneByOne('mingo', (condition) => {
  const query = new Query(translate(condition, compiled))
  return (facts) => query.test(facts)
})

export const growthbook = oneByOne('growthbook evalCondition', (condition) => {
  const filter = translate(condition, asText)
  return (facts) => evalCondition(facts, filter)
})

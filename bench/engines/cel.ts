import { Environment } from '@marcbachmann/cel-js'
import { evaluate, parse } from 'cel-js'
import type { Condition } from 'frontdesk/rules'
import { type Language, oneByOne, translate } from './translate'

const language: Language<string> = {
  all: (children) => `(${children.join(' && ')})`,
  any: (children) => `(${children.join(' || ')})`,
  not: (child) => `!(${child})`,
  operators: {
    equal: (fact, value) => `${fact} == ${JSON.stringify(value)}`,
    in: (fact, value) => `${fact} in ${JSON.stringify(value)}`,
    contains: (fact, value) => `${JSON.stringify(value)} in ${fact}`,
    textContains: (fact, value) => `${fact}.contains(${JSON.stringify(value)})`,
    textStartsWith: (fact, value) => `${fact}.startsWith(${JSON.stringify(value)})`,
    greaterThan: (fact, value) => `${fact} > ${JSON.stringify(value)}.0`,
    lessThanInclusive: (fact, value) => `${fact} <= ${JSON.stringify(value)}.0`,
  },
}

const written = (condition: Condition): string => translate(condition, language)

const environment = new Environment({ unlistedVariablesAreDyn: true })

export const celMarcBachmann = oneByOne('@marcbachmann/cel-js', (condition) => {
  const test = environment.parse(written(condition))
  return (facts) => test(facts) === true
})

/** CEL has no string methods here, so they are passed as functions. */
const functions = {
  textContains: (text: string, part: string) => text.includes(part),
  startsWith: (text: string, prefix: string) => text.startsWith(prefix),
}

const withFunctions: Language<string> = {
  ...language,
  operators: {
    ...language.operators,
    textContains: (fact, value) => `textContains(${fact}, ${JSON.stringify(value)})`,
    textStartsWith: (fact, value) => `startsWith(${fact}, ${JSON.stringify(value)})`,
    greaterThan: (fact, value) => `${fact} > ${JSON.stringify(value)}`,
    lessThanInclusive: (fact, value) => `${fact} <= ${JSON.stringify(value)}`,
  },
}

export const celJs = oneByOne(
  'cel-js',
  (condition) => {
    const parsed = parse(translate(condition, withFunctions))
    if (!parsed.isSuccess) throw new Error(parsed.errors.join())
    return (facts) => evaluate(parsed.cst, facts, functions) === true
  },
  1_000,
)

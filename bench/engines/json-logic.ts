import type { Condition } from 'frontdesk/rules'
import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import { type Language, oneByOne, translate } from './translate'

/** JsonLogic uses `in` for both list membership and substrings. */
const language: Language<object> = {
  all: (children) => ({ and: children }),
  any: (children) => ({ or: children }),
  not: (child) => ({ '!': [child] }),
  operators: {
    equal: (fact, value) => ({ '===': [{ var: fact }, value] }),
    in: (fact, value) => ({ in: [{ var: fact }, value] }),
    contains: (fact, value) => ({ in: [value, { var: fact }] }),
    textContains: (fact, value) => ({ in: [value, { var: fact }] }),
    textStartsWith: (fact, value) => ({ startsWith: [{ var: fact }, value] }),
    greaterThan: (fact, value) => ({ '>': [{ var: fact }, value] }),
    lessThanInclusive: (fact, value) => ({ '<=': [{ var: fact }, value] }),
  },
}

const written = (condition: Condition): object => translate(condition, language)

jsonLogic.add_operation('startsWith', (text: string, prefix: string) => text.startsWith(prefix))

const engine = new LogicEngine()
engine.addMethod('startsWith', ([text, prefix]: [string, string]) => text.startsWith(prefix), {
  deterministic: true,
  sync: true,
})

export const jsonLogicJs = oneByOne('json-logic-js', (condition) => {
  const logic = written(condition)
  return (facts) => jsonLogic.apply(logic, facts) === true
})

export const jsonLogicEngine = oneByOne('json-logic-engine', (condition) => {
  const logic = written(condition)
  return (facts) => engine.run(logic, facts) === true
})

/** Generates functions from text, which a content security policy forbids. */
export const jsonLogicBuilt = oneByOne('json-logic-engine build()', (condition) => {
  const test = engine.build(written(condition))
  return (facts) => test(facts) === true
})

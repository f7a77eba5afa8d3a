import type { Condition, Facts } from 'frontdesk/rules'
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Contestant, Identified, RuleAnswer, RuleQuestion } from '../harness/contestant'
import type { FactView, RuleData } from './translate'

/** The workloads use this engine's own format, so no translation is needed. */
export const engineOf = ({ rules }: RuleData, inOrder: boolean): Engine => {
  const engine = new Engine()
  engine.addOperator<string, string>('textContains', (found, part) => found.includes(part))
  engine.addOperator<string, string>('textStartsWith', (found, part) => found.startsWith(part))
  for (const [index, { id, condition }] of rules.entries()) {
    engine.addRule({
      conditions: rootOf(condition),
      event: { type: 'held', params: { id } },
      ...(inOrder && { priority: rules.length - index }),
    })
  }
  return engine
}

const rootOf = (condition: Condition): RuleProperties['conditions'] =>
  ('fact' in condition ? { all: [condition] } : condition) as RuleProperties['conditions']

/**
 * The engine returns results without an order. To find the first match, each rule needs its own priority, and the rules
 * then run one after another.
 */
const ask = (data: RuleData, question: RuleQuestion): ((facts: Facts) => Promise<RuleAnswer>) => {
  const engine = engineOf(data, question === 'first')
  if (question === 'first') engine.on('success', () => engine.stop())
  return async (facts) => {
    const { events } = await engine.run(facts)
    const answer = events.map(({ params }) => params as unknown as Identified)
    return question === 'first' ? answer[0] : answer
  }
}

/** One engine for all views, as in its documentation. */
export const jsonRulesEngine: Contestant<RuleData, FactView> = {
  name: 'json-rules-engine',
  upTo: 10_000,
  build: (data, question) => {
    const run = ask(data, question)
    return ({ facts }) => run(facts)
  },
}

/** Overlapping runs of one engine lose rules, so a server needs a new engine for each run. */
export const jsonRulesEngineAnew: Contestant<RuleData, FactView> = {
  name: 'json-rules-engine, new for each call',
  upTo: 1_000,
  build:
    (data, question) =>
    ({ facts }) =>
      ask(data, question)(facts),
}

/** For a host whose facts are one nested object. */
export const jsonRulesEnginePaths: Contestant<RuleData, FactView> = {
  name: 'json-rules-engine, one fact and paths',
  upTo: 1_000,
  build: ({ rules }, question) => {
    const run = ask(
      { rules: rules.map(({ id, condition }) => ({ id, condition: withPaths(condition) })) },
      question,
    )
    return ({ facts }) => run({ view: facts })
  },
}

const withPaths = (condition: Condition): Condition => {
  if ('all' in condition) return { all: condition.all.map(withPaths) }
  if ('any' in condition) return { any: condition.any.map(withPaths) }
  if ('not' in condition) return { not: withPaths(condition.not) }
  return 'fact' in condition ? { ...condition, fact: 'view', path: `$.${condition.fact}` } : condition
}

import { ZenEngine } from '@gorules/zen-engine'
import type { Contestant, Identified } from '../harness/contestant'
import { type FactView, type Language, type RuleData, translate } from './translate'

const language: Language<string> = {
  all: (children) => `(${children.join(' and ')})`,
  any: (children) => `(${children.join(' or ')})`,
  not: (child) => `not (${child})`,
  operators: {
    equal: (fact, value) => `${fact} == ${JSON.stringify(value)}`,
    in: (fact, value) => `${fact} in ${JSON.stringify(value)}`,
    contains: (fact, value) => `contains(${fact}, ${JSON.stringify(value)})`,
    textContains: (fact, value) => `contains(${fact}, ${JSON.stringify(value)})`,
    textStartsWith: (fact, value) => `startsWith(${fact}, ${JSON.stringify(value)})`,
    greaterThan: (fact, value) => `${fact} > ${JSON.stringify(value)}`,
    lessThanInclusive: (fact, value) => `${fact} <= ${JSON.stringify(value)}`,
  },
}

/** A decision table with one row for each rule. It is native code with an asynchronous API. */
export const zen: Contestant<RuleData, FactView> = {
  name: '@gorules/zen-engine',
  upTo: 10_000,
  build: ({ rules }, question) => {
    const table = {
      hitPolicy: question === 'first' ? 'first' : 'collect',
      inputs: [{ id: 'holds', name: 'holds', field: '' }],
      outputs: [{ id: 'id', name: 'id', field: 'id' }],
      rules: rules.map(({ id, condition }) => ({
        _id: id,
        holds: translate(condition, language),
        id: JSON.stringify(id),
      })),
    }
    const decision = new ZenEngine().createDecision({
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
        { id: 'table', name: 'table', type: 'decisionTableNode', content: table, position: { x: 0, y: 0 } },
        { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
      ],
      edges: [
        { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
        { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
      ],
    })
    return async ({ facts }) => {
      const { result } = await decision.evaluate(facts)
      if (question === 'all') return result as Identified[]
      return (result as Partial<Identified> | null)?.id === undefined ? undefined : (result as Identified)
    }
  },
}

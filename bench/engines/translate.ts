import type { Condition, FactCondition, Facts } from 'frontdesk/rules'
import type { Contestant, Identified } from '../harness/contestant'

/** The input of every engine: the rules, and for each view flat facts that need no further preparation. */
export interface RuleData {
  readonly rules: readonly (Identified & { readonly condition: Condition })[]
}

export interface FactView {
  readonly facts: Facts
}

/** The translation of conditions for one engine. It supports only the operators of the workloads. */
export interface Language<Out> {
  readonly all: (children: Out[]) => Out
  readonly any: (children: Out[]) => Out
  readonly not: (child: Out) => Out
  readonly operators: Readonly<Record<WorkloadOperator, (fact: string, value: FactCondition['value']) => Out>>
}

export type WorkloadOperator =
  | 'equal'
  | 'in'
  | 'contains'
  | 'textContains'
  | 'textStartsWith'
  | 'greaterThan'
  | 'lessThanInclusive'

export const translate = <Out>(condition: Condition, language: Language<Out>): Out => {
  const read = (child: Condition): Out => translate(child, language)
  if ('all' in condition) return language.all(condition.all.map(read))
  if ('any' in condition) return language.any(condition.any.map(read))
  if ('not' in condition) return language.not(read(condition.not))
  if (!('fact' in condition)) throw new Error('Expected no named condition in a workload.')
  return language.operators[condition.operator as WorkloadOperator](condition.fact, condition.value)
}

/** A contestant that evaluates one rule after another, in the order of the list, as most engines do. */
export const oneByOne = (
  name: string,
  compile: (condition: Condition) => (facts: Facts) => boolean,
  upTo?: number,
): Contestant<RuleData, FactView> => ({
  name,
  ...(upTo !== undefined && { upTo }),
  build: ({ rules }, question) => {
    const tests = rules.map(({ condition }) => compile(condition))
    if (question === 'first') {
      return ({ facts }) => {
        for (let index = 0; index < tests.length; index += 1) {
          if (tests[index]?.(facts)) return rules[index]
        }
        return undefined
      }
    }
    return ({ facts }) => {
      const found: Identified[] = []
      for (let index = 0; index < tests.length; index += 1) {
        if (tests[index]?.(facts)) found.push(rules[index] as Identified)
      }
      return found
    }
  },
})

export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

import { own } from '../shared/json'
import { type Decorator, decorators } from './decorators'
import type { Operator, OperatorTable } from './define-operator'
import { complement, type ReadyOperator } from './ready-operator'

/** Finds an operator, with its decorators: `not:fold:textContains`. Nothing when a part of the name is unknown. */
export const findOperator = (name: string, operators: OperatorTable): ReadyOperator | undefined => {
  if (name.length > longestName) return undefined
  const colon = name.indexOf(':')
  if (colon < 0) return plainOperator(name, operators)
  const decorate = own(decorators, name.slice(0, colon)) as Decorator | undefined
  const inner = findOperator(name.slice(colon + 1), operators)
  return decorate && inner && decorate(inner)
}

const longestName = 128

const plainOperator = (name: string, operators: OperatorTable): ReadyOperator | undefined => {
  const entry = own(operators, name) as OperatorTable[string] | undefined
  if (entry === undefined) return undefined
  if (!('negates' in entry)) return positive(entry)
  const positiveEntry = own(operators, entry.negates) as OperatorTable[string] | undefined
  return positiveEntry === undefined || 'negates' in positiveEntry ? undefined : negative(positiveEntry)
}

/** Builds one ready operator for each table entry and shares it between all rules. */
const once = (make: (operator: Operator) => ReadyOperator): ((operator: Operator) => ReadyOperator) => {
  const made = new WeakMap<Operator, ReadyOperator>()
  return (operator) => {
    const ready = made.get(operator) ?? make(operator)
    made.set(operator, ready)
    return ready
  }
}

const positive = once((operator) => ({ ...operator, absent: false }))

const negative = once((operator) => complement(positive(operator)))

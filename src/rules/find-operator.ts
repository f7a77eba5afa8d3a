import { own } from '../shared/json'
import { type Decorator, decorators } from './decorators'
import type { OperatorTable } from './operators'
import { complement, type ReadyOperator } from './ready-operator'

/** Finds `textContains`, or `not:fold:textContains` with its decorators; nothing when a part of the name is unknown. */
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
  if (!('negates' in entry)) return { ...entry, absent: false }
  const twin = own(operators, entry.negates) as OperatorTable[string] | undefined
  return twin === undefined || 'negates' in twin ? undefined : complement({ ...twin, absent: false })
}

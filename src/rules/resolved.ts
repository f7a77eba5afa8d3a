import type { Json, JsonObject } from '../shared/json'
import type { PathReader } from './path'
import type { ReadyOperator } from './ready-operator'
import type { ValueType } from './value-types'

/** A condition with its names and operators resolved. All interpreters work on this tree. */
export type Resolved =
  | { readonly kind: 'all' | 'any'; readonly children: readonly Resolved[] }
  | { readonly kind: 'not'; readonly child: Resolved }
  | { readonly kind: 'named'; readonly name: string; readonly child: Resolved }
  | ResolvedLeaf

export interface ResolvedLeaf {
  readonly kind: 'leaf'
  readonly operator: ReadyOperator
  /** The operator's name, with its decorators. */
  readonly name: string
  readonly subject: Subject
  /** The found value is compared with a value of the rule, or with another fact (K-09). */
  readonly expected: { readonly value: Json } | Subject
}

/** A fact, or the value at a path in it. */
export interface Subject {
  readonly fact: string
  /** The parameters of a fetched fact. A compiled predicate cannot fetch and refuses them. */
  readonly params: JsonObject | undefined
  /** The name for people: `contact.address.city`. */
  readonly label: string
  readonly below: PathReader
  /** A present value of another type is an error, FACT_TYPE. */
  readonly type: ValueType
}

/** K-11. A named condition counts at each use. */
export const conditionLimits = { depth: 32, leaves: 1_024, text: 4_096, list: 10_000 } as const

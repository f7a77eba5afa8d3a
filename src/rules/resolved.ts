import type { Json, JsonObject } from '../shared/json'
import type { PathReader } from './path'
import type { ReadyOperator } from './ready-operator'
import type { ValueType } from './value-types'

/** A condition with its names looked up and its operators ready: what every interpreter walks. */
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
  /** What is found is compared with a value of the rule, or with another fact (K-09). */
  readonly expected: { readonly value: Json } | Subject
}

/** A fact, or what lies under a path in it. */
export interface Subject {
  readonly fact: string
  /** What a fact that is fetched is asked with. A predicate fetches nothing and refuses it. */
  readonly params: JsonObject | undefined
  /** As people read it: `contact.address.city`. */
  readonly label: string
  readonly below: PathReader
  /** Anything else that is present is an error, FACT_TYPE. */
  readonly type: ValueType
}

/** K-11. Named conditions count where they are used. */
export const conditionLimits = { depth: 32, leaves: 1_024, text: 4_096, list: 10_000 } as const

import type { Candidate } from './candidate'
import type { HostStrategies } from './host-strategy'
import type { RoutedConversation } from './routed-conversation'

/** All facts of a routing decision. */
export interface RoutingFacts {
  readonly conversation: RoutedConversation
  /** All users of the account that the rule could name, in any order. Exclusions are reported. */
  readonly candidates: readonly Candidate[]
  /** Only needed for an owner rule. */
  readonly owner?: OwnerFacts
  /** The user who last answered this visitor or contact, and how many milliseconds ago. */
  readonly previous?: { readonly userId: string; readonly agoMs: number }
  /** The teams that exist. When absent, a team exists if a candidate belongs to it. */
  readonly teams?: readonly string[]
  /** Users who must not get the conversation, because they transferred or declined it. */
  readonly excluded?: readonly string[]
  /** The weight that the conversation adds to a workload. @default 1 */
  readonly weight?: number
  /** The host strategies that a rule may name. They are part of the facts, so that a decision stays pure. */
  readonly strategies?: HostStrategies
  /** Identifies this decision (conversation and trigger), so that a random draw can be repeated. */
  readonly seed: string
}

export interface OwnerFacts {
  /** The contact is known. */
  readonly known: boolean
  readonly ownerId?: string
  /** A tracking cookie binds the visitor to the contact. Only used where a cookie identifies the customer. */
  readonly cookieBound: boolean
}

/** The new assignment. `keep` changes nothing. */
export type RoutingOutcome =
  | { readonly kind: 'assign'; readonly userId: string }
  | { readonly kind: 'unassigned'; readonly teamId?: string }
  | { readonly kind: 'queue' }
  | { readonly kind: 'keep' }

import type { Candidate } from './candidate'
import type { HostAnswer } from './host-answer'
import type { RoutedConversation } from './routed-conversation'

/** All facts of a routing decision, as plain data. */
export type RoutingFacts = PoolFacts & {
  /** The conversation before the decision. */
  readonly conversation: RoutedConversation
  /**
   * The proof of the customer's identity on this kind of channel. For `address`, as with mail, the customer does not wait
   * at a screen for the answer.
   */
  readonly identifiedBy: 'cookie' | 'address'
  /** The sender is blocked. @default false */
  readonly blocked?: boolean
  /** Only needed for an owner rule. Absent counts as an unknown contact. */
  readonly owner?: OwnerFacts
}

/** The facts of a choice among users and teams. */
export type PoolFacts = {
  /** All users of the account that the rule could name, in any order, each once. Exclusions are reported. */
  readonly candidates: readonly Candidate[]
  /** The user who last answered this visitor or contact. */
  readonly previous?: PreviousFacts
  /** The ids of the teams that exist. When absent, a team exists if a candidate belongs to it. */
  readonly teams?: readonly string[]
  /** The ids of users who must not get the conversation, because they transferred or declined it. */
  readonly excluded?: readonly string[]
  /** The weight that the conversation adds to a workload, above 0. @default 1 */
  readonly weight?: number
  /**
   * The answer of the host strategy that the rule names, from `askHostStrategy`. Absent: the host has registered no
   * strategy of this name.
   */
  readonly hostAnswer?: HostAnswer
  /** Identifies this decision (conversation and trigger), so that a random draw can be repeated. */
  readonly seed: string
}

export type OwnerFacts = {
  /** The contact is known. */
  readonly known: boolean
  /** The id of the user who owns the contact, as the host's contact records name it. */
  readonly ownerId?: string
  /** A tracking cookie binds the visitor to the contact. Only used where a cookie identifies the customer. */
  readonly cookieBound: boolean
}

export type PreviousFacts = {
  /** The id of the user who answered. */
  readonly userId: string
  /** The time since that answer, in ms. */
  readonly agoMs: number
}

/**
 * The new assignment: to the user, to nobody (or only to the team), or to the queue until somebody is eligible. `keep`
 * changes nothing.
 */
export type RoutingOutcome =
  | {
      readonly kind: 'assign'
      /** The id of the user who gets the conversation. */
      readonly userId: string
    }
  | {
      readonly kind: 'unassigned'
      /** The id of the team in which it waits. @default no team */
      readonly teamId?: string
    }
  | { readonly kind: 'queue' }
  | { readonly kind: 'keep' }

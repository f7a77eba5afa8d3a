import type { Candidate } from './candidate'

/** Everything a routing decision depends on. */
export interface RoutingFacts {
  readonly conversation: RoutedConversation
  /** Everyone of the account who could be meant; those who are not eligible are reported, in any order. */
  readonly candidates: readonly Candidate[]
  /** Needed by an owner rule only. */
  readonly owner?: OwnerFacts
  /** Who answered this visitor or contact last, and how many milliseconds ago. */
  readonly previous?: { readonly userId: string; readonly agoMs: number }
  /** The teams that exist. When absent, a team exists if a candidate belongs to it. */
  readonly teams?: readonly string[]
  /** People who must not get it: who passed it on, or declined it. */
  readonly excluded?: readonly string[]
  /** What the conversation adds to a load. @default 1 */
  readonly weight?: number
  /** Names this decision (the conversation and the trigger), so that a draw repeats. */
  readonly seed: string
}

export interface RoutedConversation {
  readonly status: 'open' | 'closed'
  readonly filtered: boolean
  /** The one who writes is blocked. @default false */
  readonly blocked?: boolean
  readonly control: 'bot' | 'human'
  readonly assigneeId: string | null
  /** The name of the channel's kind, for the explanation alone. */
  readonly channelKind: string
  /** What proves who writes. Where an address does, as with mail, nobody waits for the answer at a screen. */
  readonly identifiedBy: 'cookie' | 'address'
}

export interface OwnerFacts {
  /** The contact is known. */
  readonly known: boolean
  readonly ownerId?: string
  /** A tracking cookie binds the visitor to the contact; asked where a cookie proves who writes. */
  readonly cookieBound: boolean
}

/** What becomes of the assignment. `keep` changes nothing. */
export type RoutingOutcome =
  | { readonly kind: 'assign'; readonly userId: string }
  | { readonly kind: 'unassigned'; readonly teamId?: string }
  | { readonly kind: 'queue' }
  | { readonly kind: 'keep' }

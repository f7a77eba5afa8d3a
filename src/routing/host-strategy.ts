import type { Candidate } from './candidate'
import type { RoutedConversation } from './routed-conversation'

/**
 * Chooses one of several eligible users. Returns the id of one of them, or undefined for nobody. It must be
 * pure: the same input gives the same result on every machine, and the input is not changed.
 */
export type HostStrategy = (choice: StrategyChoice) => string | undefined

/** Strategies by the name that a rule gives: `acme.skills`. */
export type HostStrategies = Readonly<Record<string, HostStrategy>>

/** The input of a strategy, as plain data. */
export type StrategyChoice = {
  /** The eligible users in the order of their ids; at least one. */
  readonly eligible: readonly Candidate[]
  /** The conversation before the decision. */
  readonly conversation: RoutedConversation
  /** The proof of the customer's identity on this kind of channel. */
  readonly identifiedBy: 'cookie' | 'address'
  /** Identifies the decision, so that a random draw can be repeated. */
  readonly seed: string
}

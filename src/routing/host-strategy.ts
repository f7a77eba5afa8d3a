import type { Candidate } from './candidate'
import type { RoutedConversation } from './routed-conversation'

/**
 * Chooses one of several eligible people for a rule that names it: the id of one of them, or nothing for nobody. It
 * is pure: the same choice gives the same answer, on every machine and however often it is asked, and it changes nothing.
 */
export type HostStrategy = (choice: StrategyChoice) => string | undefined

export type HostStrategies = Readonly<Record<string, HostStrategy>>

/** What a strategy chooses by. All of it is plain data. */
export interface StrategyChoice {
  /** At least one, in the order of their ids. */
  readonly eligible: readonly Candidate[]
  readonly conversation: RoutedConversation
  /** Names the decision, for a draw that repeats. */
  readonly seed: string
}

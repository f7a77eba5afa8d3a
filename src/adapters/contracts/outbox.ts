import type { Instant } from '../../shared/instant'
import type { Effect } from '../../shared/plan'

/** An effect that a worker holds until its lease ends. */
export interface TakenEffect extends Effect {
  readonly account: string
  /** Counts from 1. It is the fence: only the newest taker may settle. */
  readonly attempt: number
}

export interface DeadEffect extends Effect {
  readonly account: string
  readonly attempt: number
  readonly error: string
}

export type Settlement =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'retry'; readonly dueAt: Instant; readonly error: string }
  | { readonly outcome: 'dead'; readonly error: string }

/** The effects of committed plans, waiting to be performed. Implemented by the store that committed them. */
export interface Outbox {
  /**
   * Takes effects that are due, oldest first; until `now + lease` no other call returns them. One whose lease ended
   * without being settled is due again, so an effect is performed at least once.
   */
  take(request: TakeRequest): Promise<readonly TakenEffect[]>

  /** Ends what `take` began. False, and nothing changed, when the lease was lost to a newer attempt. */
  settle(effect: Pick<TakenEffect, 'account' | 'id' | 'attempt'>, settlement: Settlement): Promise<boolean>

  /** Effects that were given up, for people to see. */
  dead(account: string): Promise<readonly DeadEffect[]>

  /** Makes a dead effect due again. False when there is no dead effect of this id. */
  revive(account: string, id: string, dueAt: Instant): Promise<boolean>
}

export interface TakeRequest {
  readonly now: Instant
  /** Milliseconds. */
  readonly lease: number
  readonly limit: number
}

import type { Instant } from '../../shared/instant'
import type { Effect } from '../../shared/plan'

/** An effect that a worker holds until its lease ends. */
export interface TakenEffect extends Effect {
  readonly account: string
  /** Counts from 1. It is the fence: only the newest taker may settle. */
  readonly attempt: number
}

/** An effect that is not done: it waits, is being performed, or was given up. */
export interface UnfinishedEffect extends Effect {
  readonly account: string
  /** How often it was taken; a taking that ended with `wait` does not count. */
  readonly attempt: number
  /** What its last attempt ended with; empty before the first failure. */
  readonly error: string
}

/** An unfinished effect that was given up. */
export type DeadEffect = UnfinishedEffect

export type Settlement =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'retry'; readonly dueAt: Instant; readonly error: string }
  /** As `retry`, and the attempt does not count: nobody could have performed it. */
  | { readonly outcome: 'wait'; readonly dueAt: Instant; readonly error: string }
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

  /** Effects that are not done, in the order of their ids (by UTF-8 bytes), behind `after`. */
  unfinished(account: string, page?: UnfinishedPage): Promise<readonly UnfinishedEffect[]>

  /**
   * Forgets the names of done effects that were due before an instant, the oldest first, and tells how many. One of them
   * that is planned again is performed again.
   */
  forget(account: string, request: ForgetRequest): Promise<number>
}

export interface UnfinishedPage {
  readonly after?: string
  /** @default 1000 */
  readonly limit?: number
}

export interface ForgetRequest {
  readonly before: Instant
  readonly limit: number
}

export interface TakeRequest {
  readonly now: Instant
  /** Milliseconds. */
  readonly lease: number
  readonly limit: number
}

import type { Instant } from '../../shared/instant'
import type { Effect } from '../../shared/plan'

/** An effect that a worker holds until its lease ends. */
export interface TakenEffect extends Effect {
  /** The id of the account whose plan contained the effect. */
  readonly account: string
  /** Counts from 1. It is a fencing token: only the newest attempt may settle the effect. */
  readonly attempt: number
}

/** An effect that is not done: waiting, being performed, or dead. */
export interface UnfinishedEffect extends Effect {
  /** The id of the account whose plan contained the effect. */
  readonly account: string
  /** The number of attempts so far, with the current one. An attempt that ended with `wait` does not count. */
  readonly attempt: number
  /** The error of the last attempt; empty before the first failure. */
  readonly error: string
}

/** An effect that was given up after its last attempt. */
export type DeadEffect = UnfinishedEffect

export type Settlement =
  /** Only the name of the effect is kept. */
  | { readonly outcome: 'done' }
  /** The effect waits for its next attempt. */
  | ({ readonly outcome: 'retry' } & PostponedAttempt)
  /**
   * As `retry`, but the attempt does not count, because no handler exists: the next `take` gives the same number again. An
   * older attempt still cannot report.
   */
  | ({ readonly outcome: 'wait' } & PostponedAttempt)
  /** The effect is given up: no `take` returns it until `revive`. */
  | ({ readonly outcome: 'dead' } & FailedAttempt)

/** An attempt that did not perform the effect. */
export interface FailedAttempt {
  /** The message of the error, for admins. The worker takes it from the handler. */
  readonly error: string
}

/** A failed attempt after which the effect is tried again. */
export interface PostponedAttempt extends FailedAttempt {
  /** The time of the next attempt, in epoch milliseconds, set by the worker. It replaces the `dueAt` of the effect. */
  readonly dueAt: Instant
}

/**
 * The effects of committed plans that are not done. The store that commits the plans implements it. An effect is waiting,
 * taken, dead or done. A cancelled effect is done. Of a done effect only the name is kept, so that it is not planned again.
 */
export interface Outbox {
  /**
   * Takes effects of all accounts that are ready: waiting effects from their due instant on, and taken effects whose lease
   * has ended, from the instant `now + lease` of their last `take` on. So an effect is performed at least once. Until then no
   * other call returns them, also when several run at the same time. Each `take` raises the attempt by one, and leaves
   * `dueAt` as it is.
   *
   * The order: the effect that was ready first comes first. Effects that were ready at the same instant come in the order of
   * their accounts, then of their ids (UTF-8 bytes).
   */
  take(request: TakeRequest): Promise<readonly TakenEffect[]>

  /**
   * Reports the result of an attempt. Returns false, and changes nothing, unless the effect is taken and this is its newest
   * attempt: so also for an unknown, waiting, dead, done or cancelled effect, and for a second report. After the end of the
   * lease an attempt may still report, as long as no other `take` returned the effect.
   */
  settle(effect: Pick<TakenEffect, 'account' | 'id' | 'attempt'>, settlement: Settlement): Promise<boolean>

  /** All dead effects, for admins, ordered by id (UTF-8 bytes). */
  dead(account: string): Promise<readonly DeadEffect[]>

  /**
   * Makes a dead effect wait again, with a new `dueAt`; its attempts go on counting. Returns false, and changes nothing, when
   * no dead effect has this id.
   */
  revive(account: string, id: string, dueAt: Instant): Promise<boolean>

  /** Effects that are waiting, taken or dead and whose id is greater than `after`, ordered by id (UTF-8 bytes). */
  unfinished(account: string, page?: UnfinishedPage): Promise<readonly UnfinishedEffect[]>

  /**
   * Deletes the names of done effects whose `dueAt` is before an instant, and returns their number, at most `limit`. The
   * earliest `dueAt` goes first; of equal ones, the lowest id (UTF-8 bytes). A
   * deleted name no longer prevents a repetition: when its effect is planned again, the effect is performed again.
   */
  forget(account: string, request: ForgetRequest): Promise<number>
}

export interface UnfinishedPage {
  /** The id of the last effect of the page before. @default from the first id */
  readonly after?: string
  /** The largest number of effects to return. @default 1000 */
  readonly limit?: number
}

export interface ForgetRequest {
  /** In epoch milliseconds: names with an earlier `dueAt` are deleted. */
  readonly before: Instant
  /** The largest number of names to delete. */
  readonly limit: number
}

export interface TakeRequest {
  /** The current time, in epoch milliseconds, from the worker's clock. */
  readonly now: Instant
  /** How long the taken effects are reserved for this worker, in milliseconds from `now`. */
  readonly lease: number
  /** The largest number of effects to take. */
  readonly limit: number
}

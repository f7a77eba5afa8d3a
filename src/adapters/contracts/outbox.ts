import type { Instant } from '../../shared/instant'
import type { Effect } from '../../shared/plan'

/** An effect that a worker holds until its lease ends. */
export interface TakenEffect extends Effect {
  readonly account: string
  /** Counts from 1. It is a fencing token: only the newest attempt may settle the effect. */
  readonly attempt: number
}

/** An effect that is not done: waiting, being performed, or dead. */
export interface UnfinishedEffect extends Effect {
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
  /** The effect waits until this instant, which replaces its `dueAt`. */
  | { readonly outcome: 'retry'; readonly dueAt: Instant; readonly error: string }
  /**
   * As `retry`, but the attempt does not count, because no handler exists: the next `take` gives the same number again. An
   * older attempt still cannot report.
   */
  | { readonly outcome: 'wait'; readonly dueAt: Instant; readonly error: string }
  /** The effect is given up: no `take` returns it until `revive`. */
  | { readonly outcome: 'dead'; readonly error: string }

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

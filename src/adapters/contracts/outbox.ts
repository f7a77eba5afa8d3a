import type { Instant } from '../../shared/instant'
import type { Effect } from '../../shared/plan'

/** An effect that a worker holds until its lease ends. */
export interface TakenEffect extends Effect {
  /** The id of the account whose plan contained the effect. */
  readonly account: string
  /** Counts from 1. It is a fencing token: only the newest attempt may settle the effect. */
  readonly attempt: number
  /** The instant at which the effect was due first, or at which it was revived. Retries leave it as it is. */
  readonly since: Instant
  /**
   * Set when the stored effect cannot be read: why, as a sentence. The payload is then empty. The worker sets such an effect
   * aside as dead, and goes on with the others.
   */
  readonly unreadable?: string
}

/** An effect that is not done: waiting, being performed, or dead. */
export interface UnfinishedEffect extends Effect {
  /** The id of the account whose plan contained the effect. */
  readonly account: string
  /** The number of attempts so far, with the current one. An attempt that ended with `wait` does not count. */
  readonly attempt: number
  /** As `since` of a taken effect. */
  readonly since: Instant
  /** The error of the last attempt; empty before the first failure. */
  readonly error: string
}

/** An effect that was given up after its last attempt. */
export type DeadEffect = UnfinishedEffect

/** Names one attempt of an effect. */
export type AttemptKey = Pick<TakenEffect, 'account' | 'id' | 'attempt'>

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
   * The order: accounts and kinds take turns, so that a backlog of one delays no other. The first effect of each account and
   * kind comes first, then the second of each, and so on. In each turn, the account and kind that has waited longest comes
   * first; of equal ones the lowest account, then the lowest kind. `TakeRequest.kinds` can change this. Within an account and
   * kind, the effect that was ready first comes first; of equal ones the lowest id. Texts compare by their UTF-8 bytes.
   *
   * An effect that cannot be read is returned as `unreadable`; it never prevents that others are taken.
   */
  take(request: TakeRequest): Promise<readonly TakenEffect[]>

  /**
   * Keeps an effect reserved until another instant, while its work lives. Returns false, and changes nothing, unless the
   * effect is taken and this is its newest attempt. After the end of the lease an attempt may still renew it, as long as no
   * other `take` returned the effect.
   */
  renew(effect: AttemptKey, until: Instant): Promise<boolean>

  /**
   * Reports the result of an attempt. Returns false, and changes nothing, unless the effect is taken and this is its newest
   * attempt: so also for an unknown, waiting, dead, done or cancelled effect, and for a second report. After the end of the
   * lease an attempt may still report, as long as no other `take` returned the effect.
   */
  settle(effect: AttemptKey, settlement: Settlement): Promise<boolean>

  /** All dead effects, for admins, ordered by id (UTF-8 bytes). */
  dead(account: string): Promise<readonly DeadEffect[]>

  /**
   * Makes a dead effect wait again, with a new `dueAt`, which is also its new `since`; its attempts go on counting. Returns
   * false, and changes nothing, when no dead effect has this id.
   */
  revive(account: string, id: string, dueAt: Instant): Promise<boolean>

  /** Revives every dead effect of the account, as `revive` does. Returns their number. */
  reviveAll(account: string, dueAt: Instant): Promise<number>

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
  /** Limits and turns of single kinds of effects. A kind that is absent here has the limit above only. */
  readonly kinds?: Readonly<Record<string, TakeOfKind>>
}

/** The limit and the turn of one kind in a `take`. */
export interface TakeOfKind {
  /** The largest number of effects of this kind, from 0. */
  readonly limit: number
  /**
   * The account that had the last turn of this kind. The accounts then take turns by their ids (UTF-8 bytes), from the one
   * after it. @default the account that has waited longest comes first
   */
  readonly after?: string
}

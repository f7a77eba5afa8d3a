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
  /** The number of attempts so far. An attempt that ended with `wait` does not count. */
  readonly attempt: number
  /** The error of the last attempt; empty before the first failure. */
  readonly error: string
}

/** An effect that was given up after its last attempt. */
export type DeadEffect = UnfinishedEffect

export type Settlement =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'retry'; readonly dueAt: Instant; readonly error: string }
  /** As `retry`, but the attempt does not count, because no handler exists. */
  | { readonly outcome: 'wait'; readonly dueAt: Instant; readonly error: string }
  | { readonly outcome: 'dead'; readonly error: string }

/** The effects of committed plans that are not done. The store that commits the plans implements it. */
export interface Outbox {
  /**
   * Takes due effects, oldest first. Until `now + lease` no other call returns them. An effect whose lease ended before
   * `settle` is due again, so an effect is performed at least once.
   */
  take(request: TakeRequest): Promise<readonly TakenEffect[]>

  /** Reports the result of an attempt. Returns false, and changes nothing, when a newer attempt holds the effect. */
  settle(effect: Pick<TakenEffect, 'account' | 'id' | 'attempt'>, settlement: Settlement): Promise<boolean>

  /** All dead effects, for admins. */
  dead(account: string): Promise<readonly DeadEffect[]>

  /** Makes a dead effect due again. Returns false when no dead effect has this id. */
  revive(account: string, id: string, dueAt: Instant): Promise<boolean>

  /** Effects that are not done and whose id is greater than `after`, ordered by id (UTF-8 bytes). */
  unfinished(account: string, page?: UnfinishedPage): Promise<readonly UnfinishedEffect[]>

  /**
   * Deletes the names of done effects that were due before an instant, oldest first, and returns their number. A
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

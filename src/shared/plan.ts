import type { Instant } from './instant'
import type { JsonObject } from './json'

/** Names one record of an account: the same id under another kind is another record. */
export interface RecordKey {
  readonly kind: string
  readonly id: string
}

/**
 * Before the plan, the record must have the version that was read; 0 means that it must be absent. A plan may guard records
 * that it does not write. Two guards of a plan that name different versions of one record cannot both hold.
 */
export interface Guard extends RecordKey {
  readonly version: number
}

export interface Put extends RecordKey {
  readonly value: JsonObject
}

/**
 * An entry of a conversation's thread. `seq` is at least 1 and taken only once, in the thread and in the plan. The helpdesk
 * counts without holes, but a store accepts any free number, and the appends of a plan in any order.
 */
export interface Append {
  readonly conversationId: string
  readonly seq: number
  readonly entry: JsonObject
}

/** Work outside the store, such as sending a mail. It is performed after the commit, at least once. */
export interface Effect {
  /**
   * The idempotency key within the account. When several effects with one id are planned, in a plan or in several, the
   * first is kept and the others are ignored, whatever the state of the first: waiting, taken, dead, done or cancelled.
   */
  readonly id: string
  readonly kind: string
  readonly payload: JsonObject
  /** Not before this instant. */
  readonly dueAt: Instant
}

/**
 * Notifies readers of a feed of a change. The store assigns the position, last in the commit: each feed of an account
 * counts from 1 without holes, in the order of the plan. A refused plan takes no position.
 */
export interface FeedItem {
  readonly feed: string
  readonly item: JsonObject
}

/**
 * Deletes the items of a feed up to and including a position, before the plan adds its own items. Positions are never
 * reused, and the position of the newest item stays, also when all items are deleted. Of an unknown feed, and of items that
 * are deleted already, nothing is deleted; a position above the newest item deletes all.
 */
export interface FeedTrim {
  readonly feed: string
  readonly upTo: number
}

/**
 * All writes of a decision, as data. A store applies the whole plan, or nothing when a guard fails. A record that is
 * put or removed without a guard is overwritten, whatever its version. A plan may be empty.
 */
export interface Plan {
  readonly guards: readonly Guard[]
  /** Several puts of one record make one version; the last value is kept. */
  readonly puts: readonly Put[]
  /** A remove wins over a put of the same record. An absent record is ignored. */
  readonly removes: readonly RecordKey[]
  readonly appends: readonly Append[]
  /**
   * Conversations whose whole thread is deleted; unknown and repeated ids are ignored. Afterwards the thread can start again
   * at 1. A plan must not append to a thread that it drops.
   */
  readonly drops: readonly string[]
  readonly feed: readonly FeedItem[]
  readonly trims: readonly FeedTrim[]
  readonly effects: readonly Effect[]
  /**
   * Ids of effects to cancel, in any state: from the commit on they count as done. Cancels come before the plan's effects: an
   * effect that was there and is cancelled is not planned again. Unknown and repeated ids are ignored, so an effect that the
   * plan cancels and plans for the first time is performed.
   */
  readonly cancels: readonly string[]
}

export const emptyPlan: Plan = {
  guards: [],
  puts: [],
  removes: [],
  appends: [],
  drops: [],
  feed: [],
  trims: [],
  effects: [],
  cancels: [],
}

/** A plan, and the result that the caller gets after the commit. */
export interface Planned<Result> {
  readonly plan: Plan
  readonly result: Result
}

/** Joins parts into one plan. Equal guards are kept once; a later put of a record replaces an earlier put. */
export const joinPlans = (...parts: readonly Partial<Plan>[]): Plan => ({
  guards: lastByKey(parts.flatMap((part) => part.guards ?? [])),
  puts: lastByKey(parts.flatMap((part) => part.puts ?? [])),
  removes: lastByKey(parts.flatMap((part) => part.removes ?? [])),
  appends: parts.flatMap((part) => part.appends ?? []),
  drops: parts.flatMap((part) => part.drops ?? []),
  feed: parts.flatMap((part) => part.feed ?? []),
  trims: parts.flatMap((part) => part.trims ?? []),
  effects: parts.flatMap((part) => part.effects ?? []),
  cancels: parts.flatMap((part) => part.cancels ?? []),
})

const lastByKey = <Item extends RecordKey>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [`${item.kind}/${item.id}`, item])).values(),
]

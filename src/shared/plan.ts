import type { Instant } from './instant'
import type { JsonObject } from './json'

/** Names one record of an account: the same id under another kind is another record. */
export interface RecordKey {
  /** The kind of record. */
  readonly kind: string
  /** Unique within the kind. */
  readonly id: string
}

/**
 * Before the plan, the record must have the version that was read; 0 means that it must be absent. A plan may guard records
 * that it does not write. Two guards of a plan that name different versions of one record cannot both hold.
 */
export interface Guard extends RecordKey {
  /** The version that the record must have at the commit; 0 when it must not exist. */
  readonly version: number
}

export interface Put extends RecordKey {
  /** The whole new value, as JSON. */
  readonly value: JsonObject
}

/**
 * An entry of a conversation's thread. `seq` is at least 1 and taken only once, in the thread and in the plan. The helpdesk
 * counts without holes, but a store accepts any free number, and the appends of a plan in any order.
 */
export interface Append {
  /** The conversation whose thread gets the entry. */
  readonly conversationId: string
  /** The number of the entry in the thread, from 1 without gaps. */
  readonly seq: number
  /** The entry, as JSON. */
  readonly entry: JsonObject
}

/** Work outside the store, such as sending a mail. It is performed after the commit, at least once. */
export interface Effect {
  /**
   * The idempotency key within the account. When several effects with one id are planned, in a plan or in several, the
   * first is kept and the others are ignored, whatever the state of the first: waiting, taken, dead, done or cancelled.
   */
  readonly id: string
  /** The kind of work, which determines the form of the payload. */
  readonly kind: string
  /** What the work needs, as JSON. */
  readonly payload: JsonObject
  /** Not before this instant. */
  readonly dueAt: Instant
}

/**
 * Notifies readers of a feed of a change. The store assigns the position, last in the commit: each feed of an account
 * counts from 1 without holes, in the order of the plan. A refused plan takes no position.
 */
export interface FeedItem {
  /** The name of the feed. */
  readonly feed: string
  /** The item, as JSON. */
  readonly item: JsonObject
}

/**
 * Deletes the items of a feed up to and including a position, before the plan adds its own items. Positions are never
 * reused, and the position of the newest item stays, also when all items are deleted. Of an unknown feed, and of items that
 * are deleted already, nothing is deleted; a position above the newest item deletes all.
 */
export interface FeedTrim {
  /** The name of the feed. */
  readonly feed: string
  /** The position up to which items are removed, inclusive. */
  readonly upTo: number
}

/**
 * All writes of a decision, as data. A store applies the whole plan, or nothing when a guard fails. A record that is
 * put or removed without a guard is overwritten, whatever its version. A plan may be empty.
 */
export interface Plan {
  /** Records that must still have a version. Otherwise nothing is committed. */
  readonly guards: readonly Guard[]
  /** Several puts of one record make one version; the last value is kept. */
  readonly puts: readonly Put[]
  /** A remove wins over a put of the same record. An absent record is ignored. */
  readonly removes: readonly RecordKey[]
  /** Entries of threads, in their order. */
  readonly appends: readonly Append[]
  /**
   * Conversations whose whole thread is deleted; unknown and repeated ids are ignored. Afterwards the thread can start again
   * at 1. A plan must not append to a thread that it drops.
   */
  readonly drops: readonly string[]
  /** Items that subscribers read, in their order. */
  readonly feed: readonly FeedItem[]
  /** Old items of feeds that are removed. */
  readonly trims: readonly FeedTrim[]
  /** Work outside the store, performed at least once after the commit. */
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
  /** The changes to commit together. */
  readonly plan: Plan
  /** The answer to the caller, valid once the plan is committed. */
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

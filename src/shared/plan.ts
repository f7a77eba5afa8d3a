import type { Instant } from './instant'
import type { JsonObject } from './json'

/** Names one record of an account. */
export interface RecordKey {
  readonly kind: string
  readonly id: string
}

/** The record must still have the version that was read; 0 means that it must still be absent. */
export interface Guard extends RecordKey {
  readonly version: number
}

export interface Put extends RecordKey {
  readonly value: JsonObject
}

/** An entry of a conversation's thread. `seq` counts from 1 without holes. */
export interface Append {
  readonly conversationId: string
  readonly seq: number
  readonly entry: JsonObject
}

/** Work outside the store, such as sending a mail. It is performed after the commit, at least once. */
export interface Effect {
  /** The idempotency key: an effect that is planned twice is performed once. */
  readonly id: string
  readonly kind: string
  readonly payload: JsonObject
  /** Not before this instant. */
  readonly dueAt: Instant
}

/** Notifies readers of a feed of a change. The store assigns the position, last in the commit. */
export interface FeedItem {
  readonly feed: string
  readonly item: JsonObject
}

/** Deletes the items of a feed up to and including a position. Positions are never reused. */
export interface FeedTrim {
  readonly feed: string
  readonly upTo: number
}

/**
 * All writes of a decision, as data. A store applies the whole plan, or nothing when a guard fails. A record that is
 * put or removed without a guard is overwritten, whatever its version.
 */
export interface Plan {
  readonly guards: readonly Guard[]
  readonly puts: readonly Put[]
  readonly removes: readonly RecordKey[]
  readonly appends: readonly Append[]
  /** Conversations whose whole thread is deleted. A plan must not append to a thread that it drops. */
  readonly drops: readonly string[]
  readonly feed: readonly FeedItem[]
  readonly trims: readonly FeedTrim[]
  readonly effects: readonly Effect[]
  /** Ids of effects to cancel: from the commit on they count as done. Unknown ids are ignored. */
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

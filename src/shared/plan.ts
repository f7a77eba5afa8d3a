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

/** Something the world should be told or asked, performed after the commit, at least once. */
export interface Effect {
  /** The idempotency key: the same effect planned twice is performed once. */
  readonly id: string
  readonly kind: string
  readonly payload: JsonObject
  /** Not before this instant. */
  readonly dueAt: Instant
}

/** Wakes those who follow a feed. Position is given by the store, last in the commit. */
export interface FeedItem {
  readonly feed: string
  readonly item: JsonObject
}

/** A feed loses its items up to and including a position. The position is never given again. */
export interface FeedTrim {
  readonly feed: string
  readonly upTo: number
}

/**
 * What a decision wants to be done, as data. A store applies all of it or, when one guard fails, none of it.
 * A record that is put or removed without a guard of its own is overwritten whatever its version.
 */
export interface Plan {
  readonly guards: readonly Guard[]
  readonly puts: readonly Put[]
  readonly removes: readonly RecordKey[]
  readonly appends: readonly Append[]
  /** Conversations whose whole thread goes. A plan that drops a thread appends nothing to it. */
  readonly drops: readonly string[]
  readonly feed: readonly FeedItem[]
  readonly trims: readonly FeedTrim[]
  readonly effects: readonly Effect[]
  /** Ids of effects that are not to be performed, or not again: from now on they count as done. Unknown ones are passed over. */
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

/** A plan together with what the caller is told once it is committed. */
export interface Planned<Result> {
  readonly plan: Plan
  readonly result: Result
}

/** Joins parts of one plan; a guard that two parts share is kept once, a later put of a record replaces an earlier one. */
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

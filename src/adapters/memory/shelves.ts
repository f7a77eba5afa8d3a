import type { JsonObject } from '../../shared/json'
import type { Stored } from '../contracts/storage'
import { compareText } from '../stores/text-order'

/** Everything of one account. */
export interface Shelves {
  readonly records: Map<string, Shelf>
  /** By conversation, then by sequence number. */
  readonly threads: Map<string, Map<number, JsonObject>>
  /** The item at index 0 has position 1. */
  readonly feeds: Map<string, JsonObject[]>
  readonly effects: Map<string, StoredEffect>
  /** Names of effects that were performed, so that none is planned again. */
  readonly done: Set<string>
}

/** The records of one kind. */
export interface Shelf {
  readonly byId: Map<string, Stored>
  /** Ids in order; absent while it has to be made again. */
  order?: readonly string[]
}

export interface StoredEffect {
  readonly id: string
  readonly kind: string
  readonly payload: JsonObject
  readonly dueAt: number
  readonly attempt: number
  readonly state: 'waiting' | 'taken' | 'dead'
  /** When it can be taken: the due instant, or the end of the lease. */
  readonly readyAt: number
  readonly error: string
}

export const emptyShelves = (): Shelves => ({
  records: new Map(),
  threads: new Map(),
  feeds: new Map(),
  effects: new Map(),
  done: new Set(),
})

/** What a map holds under a key, put there first when it is missing. */
export const held = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

export const putRecord = (shelf: Shelf, record: Stored): void => {
  if (!shelf.byId.has(record.id)) delete shelf.order
  shelf.byId.set(record.id, record)
}

export const removeRecord = (shelf: Shelf, id: string): void => {
  if (shelf.byId.delete(id)) delete shelf.order
}

export const orderedIds = (shelf: Shelf): readonly string[] => {
  shelf.order ??= [...shelf.byId.keys()].sort(compareText)
  return shelf.order
}

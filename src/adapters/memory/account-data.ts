import type { JsonObject } from '../../shared/json'
import type { Stored } from '../contracts/storage'
import { compareText } from '../stores/text-order'

/** Everything of one account. */
export interface Shelves {
  readonly records: Map<string, Shelf>
  /** By conversation, then by sequence number. */
  readonly threads: Map<string, Map<number, JsonObject>>
  readonly feeds: Map<string, Feed>
  readonly effects: Map<string, StoredEffect>
  /** Names of effects that were performed, so that none is planned again, with the instant they were due. */
  readonly done: Map<string, number>
}

export interface Feed {
  /** How many items were trimmed: the item at index 0 has the position behind them. */
  trimmed: number
  items: JsonObject[]
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
  done: new Map(),
})

/** What a map holds under a key, put there first when it is missing. */
export const held = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

export const emptyFeed = (): Feed => ({ trimmed: 0, items: [] })

export const feedEnd = ({ trimmed, items }: Feed): number => trimmed + items.length

export const putRecord = (shelf: Shelf, record: Stored): void => {
  if (!shelf.byId.has(record.id)) delete shelf.order
  shelf.byId.set(record.id, record)
}

export const removeRecord = (shelf: Shelf, id: string): void => {
  if (shelf.byId.delete(id)) delete shelf.order
}

/** Of what is done, or is not to be done any more, the name alone stays. */
export const finish = ({ effects, done }: Shelves, id: string): void => {
  const effect = effects.get(id)
  if (effect === undefined) return
  effects.delete(id)
  done.set(id, effect.dueAt)
}

export const orderedIds = (shelf: Shelf): readonly string[] => {
  shelf.order ??= [...shelf.byId.keys()].sort(compareText)
  return shelf.order
}

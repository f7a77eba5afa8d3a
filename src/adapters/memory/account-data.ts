import type { JsonObject } from '../../shared/json'
import { compareText } from '../../shared/text-order'
import type { Stored } from '../contracts/storage'

/** The data of one account. */
export interface AccountData {
  readonly records: Map<string, RecordTable>
  /** By conversation, then by sequence number. */
  readonly threads: Map<string, Map<number, JsonObject>>
  readonly feeds: Map<string, Feed>
  readonly effects: Map<string, StoredEffect>
  /** The names of done effects with their due instants. An effect whose name is here is not performed again. */
  readonly done: Map<string, number>
}

export interface Feed {
  /** The number of trimmed items: the item at index 0 has the position `trimmed + 1`. */
  trimmed: number
  items: JsonObject[]
}

/** The records of one kind. */
export interface RecordTable {
  readonly byId: Map<string, Stored>
  /** The sorted ids; absent after a change, until the next list sorts them again. */
  order?: readonly string[]
}

export interface StoredEffect {
  readonly id: string
  readonly kind: string
  readonly payload: JsonObject
  readonly dueAt: number
  readonly attempt: number
  /** The instant at which it was due first, or at which it was revived. */
  readonly since: number
  readonly state: 'waiting' | 'taken' | 'dead'
  /** The instant from which it can be taken: the due instant, or the end of the lease. */
  readonly readyAt: number
  readonly error: string
}

export const emptyAccount = (): AccountData => ({
  records: new Map(),
  threads: new Map(),
  feeds: new Map(),
  effects: new Map(),
  done: new Map(),
})

/** Returns the value of a key. A missing value is created first. */
export const getOrCreate = <Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value => {
  const found = map.get(key) ?? create()
  map.set(key, found)
  return found
}

export const emptyFeed = (): Feed => ({ trimmed: 0, items: [] })

export const feedEnd = ({ trimmed, items }: Feed): number => trimmed + items.length

export const putRecord = (table: RecordTable, record: Stored): void => {
  if (!table.byId.has(record.id)) delete table.order
  table.byId.set(record.id, record)
}

export const removeRecord = (table: RecordTable, id: string): void => {
  if (table.byId.delete(id)) delete table.order
}

/** Marks an effect as done or cancelled: only its name is kept. */
export const finish = ({ effects, done }: AccountData, id: string): void => {
  const effect = effects.get(id)
  if (effect === undefined) return
  effects.delete(id)
  done.set(id, effect.dueAt)
}

export const orderedIds = (table: RecordTable): readonly string[] => {
  table.order ??= [...table.byId.keys()].sort(compareText)
  return table.order
}

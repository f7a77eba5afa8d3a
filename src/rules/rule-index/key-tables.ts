import type { Json } from '../../shared/json'
import type { Access } from './index-entry'
import type { KeyTable } from './key-table'
import type { Postings, RankOf } from './postings'
import { createPrefixTable } from './prefix-table'
import { createSubstringTable } from './substring-table'
import { createValueTable } from './value-table'

/** The key tables of all accesses to one value. */
export interface KeyTables {
  /** The number of keys. */
  readonly size: () => number
  /** The table of one access. */
  readonly of: (access: Access) => KeyTable
  /** Appends the postings of every key that the value meets. The caller must not change them. */
  readonly collect: KeyCollector
  /** The parts of `collect`. Valid until a key is added or removed. */
  readonly collectors: () => readonly KeyCollector[]
}

export type KeyCollector = (found: Json, hits: Postings[]) => void

/** Accesses with the same `read` share one table, so that a text is scanned once for all of them. */
export const createKeyTables = (rankOf: RankOf): KeyTables => {
  const readers: Reader[] = []

  const create = ({ meets, read }: Access): Reader => {
    const reader = { meets, read, ...tables[meets](rankOf) }
    readers.push(reader)
    return reader
  }

  return {
    size: () => readers.reduce((sum, { size }) => sum + size(), 0),
    of: (access) => {
      const same = readers.find(({ meets, read }) => meets === access.meets && read === access.read)
      return (same ?? create(access)).of(access.ends)
    },
    collectors: () => readers.filter(({ size }) => size() > 0).map(collectorOf),
    collect: (found, hits) => {
      for (const { size, read, collect } of readers) if (size() > 0) collect(read(found), hits, found)
    },
  }
}

const collectorOf =
  ({ read, collect }: Reader): KeyCollector =>
  (found, hits) =>
    collect(read(found), hits, found)

type Reader = Pick<Access, 'meets' | 'read'> & Table

/** The table of all accesses with the same `read`. */
interface Table {
  readonly of: (ends: Access['ends']) => KeyTable
  readonly size: () => number
  readonly collect: (read: Json, hits: Postings[], found: Json) => void
}

const tables: Readonly<Record<Access['meets'], (rankOf: RankOf) => Table>> = {
  value: (rankOf) => {
    const table = createValueTable(rankOf)
    return { ...table, of: () => table }
  },
  substring: (rankOf) => {
    const table = createSubstringTable(rankOf)
    return { ...table, of: () => table } as Table
  },
  prefix: (rankOf) => createPrefixTable(rankOf) as Table,
}

import { factOf } from '../compile'
import type { Facts } from '../condition'
import { isAbsent } from '../ready-operator'
import type { Subject } from '../resolved'
import type { Access, Key } from './filing'
import type { KeyTable } from './key-table'
import { createKeyTables, type KeyTables } from './key-tables'
import type { Postings, RankOf } from './postings'

/** One key, and the table that it is filed in. */
export interface FiledKey {
  readonly table: KeyTable
  readonly key: Key
}

export interface Channels {
  /** What is filed by an access to a fact, or to what lies under a path in it. */
  readonly of: (subject: Subject, access: Access) => KeyTable
  /** The postings of all keys that the facts meet; nothing when a fact breaks its type. */
  readonly collect: (facts: Facts) => Postings[] | undefined
}

export const createChannels = (rankOf: RankOf): Channels => {
  const channels: Channel[] = []
  const bySubject = new Map<string, Channel[]>()

  const create = (subject: Subject, known: readonly Channel[]): Channel => {
    const channel = { subject, tables: createKeyTables(rankOf) }
    channels.push(channel)
    bySubject.set(nameOf(subject), [...known, channel])
    return channel
  }

  return {
    of: (subject, access) => {
      const known = bySubject.get(nameOf(subject)) ?? []
      const found = known.find((each) => each.subject.type === subject.type)
      return (found ?? create(subject, known)).tables.of(access)
    },
    collect: (facts) => {
      const hits: Postings[] = []
      for (const { subject, tables } of channels) {
        if (tables.size() === 0) continue
        const found = subject.below(factOf(facts, subject.fact))
        if (isAbsent(found)) continue
        if (!subject.type.is(found)) return undefined
        tables.collect(found, hits)
      }
      return hits
    },
  }
}

/** A subject, and what is filed by the accesses to it. */
interface Channel {
  readonly subject: Subject
  readonly tables: KeyTables
}

/** A fact `a.b` and the path `$.b` in the fact `a` have the same label. */
const nameOf = ({ fact, label }: Subject): string => `${fact.length} ${label}`

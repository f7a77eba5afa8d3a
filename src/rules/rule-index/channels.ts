import { factOf } from '../compile'
import type { Facts } from '../condition'
import { isAbsent } from '../ready-operator'
import type { Subject } from '../resolved'
import { createKeyTable } from './create-key-table'
import type { Access, Key } from './filing'
import type { KeyTable } from './key-table'
import type { Postings, RankOf } from './postings'

/** One key, and what has to meet it. */
export interface FiledKey {
  readonly channel: Channel
  readonly key: Key
}

/** One access to one fact, or to what lies under a path in it, and what is filed by it. */
interface Channel {
  readonly subject: Subject
  readonly access: Access
  readonly table: KeyTable
}

export interface Channels {
  /** The channel of an access to a fact, which may be a new one. */
  readonly of: (subject: Subject, access: Access) => Channel
  /** The postings of all keys that the facts meet; nothing when a fact breaks its type. */
  readonly collect: (facts: Facts) => Postings[] | undefined
}

export const createChannels = (rankOf: RankOf): Channels => {
  const channels: Channel[] = []
  const bySubject = new Map<string, Channel[]>()

  const create = (subject: Subject, access: Access, known: readonly Channel[]): Channel => {
    const channel = { subject, access, table: createKeyTable(access, rankOf) }
    channels.push(channel)
    bySubject.set(nameOf(subject), [...known, channel])
    return channel
  }

  return {
    of: (subject, access) => {
      const known = bySubject.get(nameOf(subject)) ?? []
      const found = known.find((each) => each.access === access && each.subject.type === subject.type)
      return found ?? create(subject, access, known)
    },
    collect: (facts) => {
      const hits: Postings[] = []
      for (const { subject, access, table } of channels) {
        if (table.size() === 0) continue
        const found = subject.below(factOf(facts, subject.fact))
        if (isAbsent(found)) continue
        if (!subject.type.is(found)) return undefined
        table.collect(access.read(found), hits)
      }
      return hits
    },
  }
}

/** A fact `a.b` and the path `$.b` in the fact `a` have the same label. */
const nameOf = ({ fact, label }: Subject): string => `${fact.length} ${label}`

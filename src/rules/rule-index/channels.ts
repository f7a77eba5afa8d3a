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
  readonly subject: Subject
  readonly access: Access
  readonly key: Key
}

/** The tables of an index: one for each fact (or path in it) and each access to it. */
export interface Channels {
  /** How many rules a fact leads to on average, were the rule filed under this key. */
  readonly cost: (filed: FiledKey) => number
  readonly add: (filed: FiledKey, posting: number) => void
  readonly remove: (filed: FiledKey, posting: number) => void
  /** The postings of all keys that the facts meet; nothing when a fact breaks its type. */
  readonly collect: (facts: Facts) => Postings[] | undefined
}

export const createChannels = (rankOf: RankOf): Channels => {
  const channels: Channel[] = []
  const bySubject = new Map<string, Channel[]>()

  const find = ({ subject, access }: FiledKey): Channel | undefined =>
    bySubject
      .get(nameOf(subject))
      ?.find((each) => each.access === access && each.subject.type === subject.type)

  const create = ({ subject, access }: FiledKey): Channel => {
    const channel = { subject, access, table: createKeyTable(access, rankOf) }
    channels.push(channel)
    const name = nameOf(subject)
    bySubject.set(name, [...(bySubject.get(name) ?? []), channel])
    return channel
  }

  return {
    cost: (filed) => {
      const table = find(filed)?.table
      return table ? (table.count(filed.key) + 1) / (table.size() + 1) : 1
    },
    add: (filed, posting) => (find(filed) ?? create(filed)).table.add(filed.key, posting),
    remove: (filed, posting) => find(filed)?.table.remove(filed.key, posting),
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

interface Channel {
  readonly subject: Subject
  readonly access: Access
  readonly table: KeyTable
}

/** A fact `a.b` and the path `$.b` in the fact `a` have the same label. */
const nameOf = ({ fact, label }: Subject): string => `${fact.length} ${label}`

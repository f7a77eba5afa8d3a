import type { Facts } from '../condition'
import { isAbsent } from '../ready-operator'
import type { Subject } from '../resolved'
import { kindOf } from '../value-types'
import type { Access, Key } from './filing'
import type { KeyTable } from './key-table'
import { createKeyTables, type KeyCollector, type KeyTables } from './key-tables'
import type { Postings, RankOf } from './postings'

/** One key, and the table that it is filed in. */
export interface FiledKey {
  readonly table: KeyTable
  readonly key: Key
}

export interface Channels {
  /** What is filed by an access to a fact, or to what lies under a path in it. */
  readonly of: (subject: Subject, access: Access) => KeyTable
  /** To be told of whatever was filed or taken out. */
  readonly changed: () => void
  /** The postings of all keys that the facts meet; nothing when a fact breaks its type. */
  readonly collect: (facts: Facts) => Postings[] | undefined
}

export const createChannels = (rankOf: RankOf): Channels => {
  const channels: Channel[] = []
  const bySubject = new Map<string, Channel[]>()
  let probes: readonly Probe[] | undefined

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
    changed: () => {
      probes = undefined
    },
    collect: (facts) => {
      probes ??= channels.filter(({ tables }) => tables.size() > 0).map(probeOf)
      const hits: Postings[] = []
      for (const { fact, below, kind, type, collectors } of probes) {
        // What is inherited meets keys here and is found to be absent where the rule is asked.
        const found = below(facts[fact])
        if (isAbsent(found)) continue
        if (typeof found !== kind && !type.is(found)) return undefined
        for (const collect of collectors) collect(found, hits)
      }
      return hits
    },
  }
}

/** A channel in which something is filed, with all at hand that a question needs. */
interface Probe extends Pick<Subject, 'fact' | 'below' | 'type'> {
  /** What `typeof` says of most values of the type, none other. */
  readonly kind: string | undefined
  readonly collectors: readonly KeyCollector[]
}

const probeOf = ({ subject: { fact, below, type }, tables }: Channel): Probe => ({
  fact,
  below,
  type,
  kind: kindOf(type),
  collectors: tables.collectors(),
})

/** A subject, and what is filed by the accesses to it. */
interface Channel {
  readonly subject: Subject
  readonly tables: KeyTables
}

/** A fact `a.b` and the path `$.b` in the fact `a` have the same label. */
const nameOf = ({ fact, label }: Subject): string => `${fact.length} ${label}`

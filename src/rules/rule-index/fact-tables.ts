import type { Facts } from '../condition'
import { isAbsent } from '../ready-operator'
import type { Subject } from '../resolved'
import { kindOf } from '../value-types'
import type { Access, Key } from './index-entry'
import type { KeyTable } from './key-table'
import { createKeyTables, type KeyCollector, type KeyTables } from './key-tables'
import type { Postings, RankOf } from './postings'

/** One key, and the table that holds it. */
export interface IndexedKey {
  readonly table: KeyTable
  readonly key: Key
}

export interface FactTables {
  /** The table of an access to a fact, or to a value at a path in the fact. */
  readonly of: (subject: Subject, access: Access) => KeyTable
  /** Must be called after each key that was added or removed. */
  readonly changed: () => void
  /** The postings of all keys that the facts meet; nothing when a fact has a wrong type. */
  readonly collect: (facts: Facts) => Postings[] | undefined
}

export const createFactTables = (rankOf: RankOf): FactTables => {
  const factTables: FactTable[] = []
  const bySubject = new Map<string, FactTable[]>()
  let probes: readonly Probe[] | undefined

  const create = (subject: Subject, known: readonly FactTable[]): FactTable => {
    const factTable = { subject, tables: createKeyTables(rankOf) }
    factTables.push(factTable)
    bySubject.set(nameOf(subject), [...known, factTable])
    return factTable
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
      probes ??= factTables.filter(({ tables }) => tables.size() > 0).map(probeOf)
      const hits: Postings[] = []
      for (const { fact, below, kind, type, collectors } of probes) {
        // An inherited property may meet a key here. The rule's own predicate treats it as absent.
        const found = below(facts[fact])
        if (isAbsent(found)) continue
        if (typeof found !== kind && !type.is(found)) return undefined
        for (const collect of collectors) collect(found, hits)
      }
      return hits
    },
  }
}

/** A fact table that is not empty, with everything that a query needs. */
interface Probe extends Pick<Subject, 'fact' | 'below' | 'type'> {
  /** A `typeof` result that no value of another type has. */
  readonly kind: string | undefined
  readonly collectors: readonly KeyCollector[]
}

const probeOf = ({ subject: { fact, below, type }, tables }: FactTable): Probe => ({
  fact,
  below,
  type,
  kind: kindOf(type),
  collectors: tables.collectors(),
})

/** A fact, or a value at a path in it, and the key tables of all accesses to it. */
interface FactTable {
  readonly subject: Subject
  readonly tables: KeyTables
}

/** The length tells apart the fact `a.b` and the path `$.b` in the fact `a`, which have the same label. */
const nameOf = ({ fact, label }: Subject): string => `${fact.length} ${label}`

import type { JsonObject } from '../shared/json'
import type { Plan, RecordKey } from '../shared/plan'
import type { RecordKind, Records } from './records'

/** A record as it was read. Version 0 stands for "there is none", which a plan may rely on as well. */
export type Known<Value> = { readonly version: number; readonly value: Value } | Absent

export interface Absent {
  readonly version: 0
  readonly value?: undefined
}

export const absent: Absent = { version: 0 }

/** Records that were read for one act, by kind and id. */
export interface KnownRecords {
  /** @throws Error when the record was not read: a decision never relies on a record that nobody looked at. */
  get<Kind extends RecordKind>(kind: Kind, id: string): Known<Records[Kind]>
}

export const knownRecords = (read: Iterable<readonly [RecordKey, Known<unknown>]>): KnownRecords => {
  const byKey = new Map([...read].map(([{ kind, id }, known]) => [`${kind}/${id}`, known]))
  return {
    get: (kind, id) => {
      const known = byKey.get(`${kind}/${id}`)
      if (known === undefined) throw new Error(`Expected ${kind} "${id}" to be read before the decision.`)
      return known as Known<never>
    },
  }
}

/** Writes a record, provided that it is still as it was read. */
export const write = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
  known: Known<Records[Kind]>,
  value: Records[Kind],
): Partial<Plan> => ({
  guards: [{ kind, id, version: known.version }],
  puts: [{ kind, id, value: value as unknown as JsonObject }],
})

/** Writes a record that must not exist yet: the second of two writers is refused and decides again. */
export const create = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
  value: Records[Kind],
): Partial<Plan> => write(kind, id, absent, value)

/** Writes a record whatever it was. */
export const overwrite = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
  value: Records[Kind],
): Partial<Plan> => ({
  puts: [{ kind, id, value: value as unknown as JsonObject }],
})

import type { JsonObject } from '../shared/json'
import type { Plan, RecordKey } from '../shared/plan'
import type { RecordKind, Records } from './records'

/** A record as it was read. Version 0 means that the record does not exist; a plan may rely on that too. */
export type Known<Value> =
  | {
      /** The version that was read, from 1. */
      readonly version: number
      /** The record. */
      readonly value: Value
    }
  | Absent

export interface Absent {
  /** No record was read under the id. */
  readonly version: 0
  /** Always undefined, because there is no record. */
  readonly value?: undefined
}

export const absent: Absent = { version: 0 }

/** The records that were read for one decision, by kind and id. */
export interface KnownRecords {
  /** @throws Error when the record was not read: a decision may only use records that were read for it. */
  get<Kind extends RecordKind>(kind: Kind, id: string): Known<Records[Kind]>
  /** As `get`; undefined when the record was not read. */
  find<Kind extends RecordKind>(kind: Kind, id: string): Known<Records[Kind]> | undefined
}

export const knownRecords = (read: Iterable<readonly [RecordKey, Known<unknown>]>): KnownRecords => {
  const byKey = new Map([...read].map(([{ kind, id }, known]) => [`${kind}/${id}`, known]))
  return recordsIn((kind, id) => byKey.get(`${kind}/${id}`))
}

/** The records that `find` finds. */
export const recordsIn = (find: (kind: string, id: string) => Known<unknown> | undefined): KnownRecords => ({
  get: (kind, id) => {
    const known = find(kind, id)
    if (known === undefined) throw new Error(`Expected ${kind} "${id}" to be read before the decision.`)
    return known as Known<never>
  },
  find: (kind, id) => find(kind, id) as Known<never> | undefined,
})

/** Writes a record. The commit fails if the record changed since it was read. */
export const write = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
  known: Known<Records[Kind]>,
  value: Records[Kind],
): Partial<Plan> => ({
  guards: [{ kind, id, version: known.version }],
  puts: [{ kind, id, value: value as unknown as JsonObject }],
})

/** Creates a record. The commit fails if the record exists already, so only one of two concurrent writers succeeds. */
export const create = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
  value: Records[Kind],
): Partial<Plan> => write(kind, id, absent, value)

/** Writes a record, whatever its current version. */
export const overwrite = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
  value: Records[Kind],
): Partial<Plan> => ({
  puts: [{ kind, id, value: value as unknown as JsonObject }],
})

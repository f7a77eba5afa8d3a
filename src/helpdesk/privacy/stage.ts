import type { ListPage, Stored } from '../../adapters/contracts/storage'
import type { RecordKind, Records } from '../../records/records'
import type { Removal, RemovalStep } from '../../records/removal'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

export interface StageFacts<Of extends Removal = Removal> {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly removal: Of
}

/**
 * One search for data to remove. Its plan is committed with the progress; work that takes several commits is already
 * done. A repetition after the end finds nothing.
 */
export type Stage<Of extends Removal = Removal> = (facts: StageFacts<Of>) => Promise<RemovalStep>

export const nothing: RemovalStep = { plan: {}, removed: {} }

export const stored = <Kind extends RecordKind>(record: Stored) => ({
  id: record.id,
  version: record.version,
  value: record.value as unknown as Records[Kind],
})

/** Lists several prefixes one after the other. The cursor is the index of the prefix and the last id. */
export const listPrefixes = async <Kind extends RecordKind>(
  { ports, account, removal: { cursor } }: StageFacts,
  kind: Kind,
  prefixes: readonly string[],
  limit: number,
): Promise<{
  readonly page: readonly ReturnType<typeof stored<Kind>>[]
  readonly next: { readonly cursor?: string }
}> => {
  const space = cursor.indexOf(' ')
  const index = Number(cursor.slice(0, Math.max(space, 0)))
  const prefix = prefixes[index]
  if (prefix === undefined) return { page: [], next: {} }
  const after = cursor.slice(space + 1)
  const request: ListPage = { prefix, after, limit }
  const page = (await ports.storage.list(account, kind, request)).map((record) => stored<Kind>(record))
  const last = page.at(-1)
  const next = page.length < limit ? `${index + 1} ` : `${index} ${last?.id ?? ''}`
  return { page, next: page.length < limit && index + 1 >= prefixes.length ? {} : { cursor: next } }
}

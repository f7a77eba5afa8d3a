import type { Storage, Stored } from '../adapters/contracts/storage'
import { absent, type Known } from '../intake/known'
import type { RecordKind, Records } from '../intake/records'
import { HelpdeskError } from '../shared/errors'

/** Reads the records of one account under their types. */
export interface Reader {
  one<Kind extends RecordKind>(kind: Kind, id: string): Promise<Known<Records[Kind]>>
  /** @throws HelpdeskError `UNKNOWN_RECORD` */
  need<Kind extends RecordKind>(kind: Kind, id: string): Promise<{ version: number; value: Records[Kind] }>
  many<Kind extends RecordKind>(
    kind: Kind,
    ids: readonly (string | null | undefined)[],
  ): Promise<ReadonlyMap<string, Known<Records[Kind]>>>
  all<Kind extends RecordKind>(kind: Kind, prefix?: string): Promise<readonly Records[Kind][]>
  allKnown<Kind extends RecordKind>(
    kind: Kind,
    prefix?: string,
  ): Promise<ReadonlyMap<string, Known<Records[Kind]>>>
}

export const createReader = (storage: Storage, account: string): Reader => {
  const reader: Reader = {
    async one(kind, id) {
      const [stored] = await storage.read(account, [{ kind, id }])
      return known(stored)
    },
    async need(kind, id) {
      const { version, value } = await reader.one(kind, id)
      if (value === undefined) {
        throw new HelpdeskError('UNKNOWN_RECORD', `Expected a ${kind} "${id}", found none.`, { kind, id })
      }
      return { version, value }
    },
    async many(kind, ids) {
      const wanted = [...new Set(ids.filter((id) => id != null))]
      const stored = await storage.read(
        account,
        wanted.map((id) => ({ kind, id })),
      )
      return new Map(wanted.map((id, index) => [id, known(stored[index])]))
    },
    async all(kind, prefix) {
      return (await everything(storage, account, kind, prefix)).map((stored) => stored.value as never)
    },
    async allKnown(kind, prefix) {
      return new Map(
        (await everything(storage, account, kind, prefix)).map((stored) => [stored.id, known(stored)]),
      )
    },
  }
  return reader
}

const pageSize = 500

const everything = async (
  storage: Storage,
  account: string,
  kind: string,
  prefix = '',
): Promise<readonly Stored[]> => {
  const found: Stored[] = []
  for (;;) {
    const after = found.at(-1)?.id
    const page = await storage.list(account, kind, {
      prefix,
      limit: pageSize,
      ...(after !== undefined && { after }),
    })
    found.push(...page)
    if (page.length < pageSize) return found
  }
}

const known = <Value>(stored: Stored | undefined): Known<Value> =>
  stored === undefined ? absent : { version: stored.version, value: stored.value as Value }

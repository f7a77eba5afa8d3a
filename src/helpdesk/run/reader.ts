import type { SequencePage, Storage, Stored } from '../../adapters/contracts/storage'
import { currentEntry } from '../../inbox/conversation/current-entry'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { absent, type Known, type KnownRecords, knownRecords, recordsIn } from '../../records/known'
import { mustExist } from '../../records/must-exist'
import type { RecordKind, Records } from '../../records/records'
import type { RecordKey } from '../../shared/plan'

/** Reads records of one account with their types. */
export interface Reader {
  one<Kind extends RecordKind>(kind: Kind, id: string): Promise<Known<Records[Kind]>>
  /** The value of a record; null when it does not exist. */
  value<Kind extends RecordKind>(kind: Kind, id: string): Promise<Records[Kind] | null>
  /** @throws HelpdeskError `UNKNOWN_RECORD` */
  need<Kind extends RecordKind>(kind: Kind, id: string): Promise<{ version: number; value: Records[Kind] }>
  /** Reads records of several kinds, consistently up to 500 keys; more keys take several reads. */
  records(keys: readonly RecordKey[]): Promise<KnownRecords>
  /** Reads consistently up to 500 ids; more ids take several reads. */
  many<Kind extends RecordKind>(
    kind: Kind,
    ids: readonly (string | null | undefined)[],
  ): Promise<ReadonlyMap<string, Known<Records[Kind]>>>
  /** Reads as `many` does, and returns the existing records only. */
  present<Kind extends RecordKind>(
    kind: Kind,
    ids: readonly (string | null | undefined)[],
  ): Promise<readonly Records[Kind][]>
  all<Kind extends RecordKind>(kind: Kind, prefix?: string): Promise<readonly Records[Kind][]>
  allKnown<Kind extends RecordKind>(
    kind: Kind,
    prefix?: string,
  ): Promise<ReadonlyMap<string, Known<Records[Kind]>>>
  /**
   * The entries of a thread after a sequence number, oldest first, in the form of this build; all of them without a limit.
   * Entries of a newer build are among them (`isKnownEntry`).
   */
  thread(conversationId: string, page?: SequencePage): Promise<readonly ThreadEntry[]>
}

/** A reader for one decision. It knows the version of each record that it read by key. */
export interface FactReader extends Reader {
  readonly known: KnownRecords
  /** Replaces the value of a record that was read, such as a head of mails that is built from the thread. */
  replace(key: RecordKey, known: Known<unknown>): void
}

const pageSize = 500

/** The reads of a store that a reader needs. */
export type ReadStorage = Pick<Storage, 'read' | 'list' | 'thread'>

/** A record that is read twice keeps its first version, so that a change in between leads to a conflict. */
export const createFactReader = (storage: ReadStorage, account: string): FactReader => {
  const found = new Map<string, Known<unknown>>()
  const reader = createReader(storage, account, ({ kind, id }, each) => {
    const name = `${kind}/${id}`
    if (!found.has(name)) found.set(name, each)
  })
  return {
    ...reader,
    known: recordsIn((kind, id) => found.get(`${kind}/${id}`)),
    replace: ({ kind, id }, each) => void found.set(`${kind}/${id}`, each),
  }
}

export const createReader = (
  storage: ReadStorage,
  account: string,
  onRead: (key: RecordKey, known: Known<unknown>) => void = () => {},
): Reader => {
  const read = async (keys: readonly RecordKey[]): Promise<readonly (Stored | undefined)[]> => {
    const stored: (Stored | undefined)[] = []
    while (stored.length < keys.length) {
      stored.push(...(await storage.read(account, keys.slice(stored.length, stored.length + pageSize))))
    }
    for (const [index, key] of keys.entries()) onRead(key, known(stored[index]))
    return stored
  }

  const reader: Reader = {
    async one(kind, id) {
      const [stored] = await read([{ kind, id }])
      return known(stored)
    },
    async value(kind, id) {
      return (await reader.one(kind, id)).value ?? null
    },
    async need(kind, id) {
      const { version, value } = await reader.one(kind, id)
      return { version, value: mustExist(kind, id, value) }
    },
    async records(keys) {
      const uniqueKeys = [...new Map(keys.map((key) => [`${key.kind}/${key.id}`, key])).values()]
      const stored = await read(uniqueKeys)
      return knownRecords(uniqueKeys.map((key, index) => [key, known(stored[index])]))
    },
    async many(kind, ids) {
      const keys = [...new Set(ids.filter((id) => id != null))].map((id) => ({ kind, id }))
      const stored = await read(keys)
      return new Map(keys.map(({ id }, index) => [id, known(stored[index])]))
    },
    async present(kind, ids) {
      return [...(await reader.many(kind, ids)).values()].flatMap(({ value }) => value ?? [])
    },
    async all(kind, prefix) {
      return (await readAll(storage, account, kind, prefix)).map((stored) => stored.value as never)
    },
    async allKnown(kind, prefix) {
      return new Map(
        (await readAll(storage, account, kind, prefix)).map((stored) => [stored.id, known(stored)]),
      )
    },
    async thread(conversationId, { after = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const entries: ThreadEntry[] = []
      for (;;) {
        const page = await storage.thread(account, conversationId, {
          after: entries.at(-1)?.seq ?? after,
          limit: Math.min(pageSize, limit - entries.length),
        })
        entries.push(...page.map(({ entry }) => currentEntry(entry)))
        if (page.length < pageSize || entries.length === limit) return entries
      }
    },
  }
  return reader
}

const readAll = async (
  storage: ReadStorage,
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

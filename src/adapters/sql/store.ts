import type { CompiledQuery } from 'kysely'
import type { JsonObject } from '../../shared/json'
import type { Plan } from '../../shared/plan'
import type { StorageCapabilities, Stored } from '../contracts/storage'
import type { Store } from '../contracts/store'
import { checkedStore, defaultLimit } from '../stores/checked-store'
import { commitSession } from './commit'
import type { SqlDialect } from './dialect'
import { countStatement, findStatement } from './find'
import { migrate } from './migrate'
import { createSqlOutbox } from './outbox'
import { type FoundRecord, listStatement, readStatement } from './read-records'
import { sequenceStatements } from './sequences'
import type { SqlEngine } from './session'

/** The statements that tell other processes of a plan, at the end of its transaction. */
export type Announce = (account: string, plan: Plan) => readonly CompiledQuery[]

/** Migrates the database to the newest schema, and creates a store for it. */
export const createSqlStore = async (
  dialect: SqlDialect,
  engine: SqlEngine,
  capabilities: StorageCapabilities,
  announce: Announce = () => [],
): Promise<Store> => {
  await migrate(dialect, engine)
  const commit = commitSession(dialect)
  const sequences = sequenceStatements(dialect)
  return checkedStore({
    capabilities,
    read: async (account, keys) => {
      const statement = readStatement(dialect, account, keys)
      const rows = statement === undefined ? [] : await engine.ask(statement)
      const found = new Map(rows.map((row) => [nameOf(row), stored(row)]))
      return keys.map((key) => found.get(nameOf(key)))
    },
    list: async (account, kind, page) =>
      (await engine.ask(listStatement(dialect, account, kind, page))).map(stored),
    thread: async (account, name, { after = 0, limit = defaultLimit } = {}) =>
      (await engine.ask(sequences.thread({ account, name, after, limit }))).map(({ seq, entry }) => ({
        seq,
        entry: parsed(entry),
      })),
    feed: async (account, name, { after = 0, limit = defaultLimit } = {}) =>
      (await engine.ask(sequences.feed({ account, name, after, limit }))).map(({ position, item }) => ({
        position,
        item: parsed(item),
      })),
    feedPosition: async (account, name) =>
      (await engine.ask(sequences.feedPosition({ account, name })))[0]?.position ?? 0,
    feedPositions: async (account, feeds) => {
      const rows = await engine.ask(sequences.feedPositions(account, feeds))
      const found = new Map(rows.map(({ feed, position }) => [feed, position]))
      return feeds.map((feed) => found.get(feed) ?? 0)
    },
    find: async (account, query) =>
      (await engine.ask(findStatement(dialect, account, query))).map((row) =>
        stored({ ...row, kind: 'conversation' }),
      ),
    count: async (account, where, fields) =>
      (await engine.ask(countStatement(dialect, account, where, fields)))[0]?.count ?? 0,
    commit: (account, plan) =>
      engine.transact(function* () {
        yield* commit(account, plan)
        yield* announce(account, plan)
      }),
    close: () => engine.close(),
    ...createSqlOutbox(dialect, engine),
  })
}

const nameOf = ({ kind, id }: Pick<FoundRecord, 'kind' | 'id'>): string => JSON.stringify([kind, id])

const stored = ({ kind, id, version, value }: FoundRecord): Stored => ({
  kind,
  id,
  version,
  value: parsed(value),
})

const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject

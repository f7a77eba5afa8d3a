import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createPostgresStorage, createPostgresTransport, type Store } from '../../src/adapters/postgres'
import { createHelpdesk, type Transport } from '../../src/index'
import { emptyPlan } from '../../src/shared/plan'
import { outboxContract, storageContract } from '../../src/testing'
import { openShop, secret, send } from '../helpdesk/shop'
import {
  createTestDatabase,
  createTestPool,
  emptyTables,
  type TestDatabase,
} from '../support/postgres-database'

const url = process.env['CITUS_URL']

/** Timers that never ring: only hints wake a stream. */
const timers = { after: () => () => {} }
const transportOf = (transport: Transport | undefined) => (transport === undefined ? {} : { transport })

/**
 * Kills a session of one server that stores data. PostgreSQL then ends all sessions of that server and recovers from its
 * log, as after a crash.
 */
const crashOneServer = async (pool: pg.Pool, round: number): Promise<void> => {
  const { rows } = await pool.query<{ result: string }>(
    `select result from run_command_on_workers('select max(pid) from pg_stat_activity where state is not null and pid <> pg_backend_pid()')`,
  )
  const pid = Number(rows[round % rows.length]?.result)
  if (pid > 0) await promisify(execFile)('kill', ['-KILL', String(pid)])
}
if (url === undefined) console.info('The tests of a distributed database are skipped: CITUS_URL is not set.')

test('a database without the extension is refused', async () => {
  const database: TestDatabase = await createTestDatabase(inject('postgresUrl'))
  await expect(createPostgresStorage({ pool: database.pool, distribute: 'citus' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { place: 'distribute' },
  })
  await database.drop()
})

/** Waits until the servers have recovered. */
const untilServed = async (ask: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask()
      return
    } catch (error) {
      if (attempt === 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

describe.skipIf(url === undefined)('a distributed database', () => {
  const pool = createTestPool(url ?? '')
  beforeAll(async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename like 'frontdesk%'`,
    )
    for (const { name } of rows) await pool.query(`drop table ${name}`)
    await createPostgresStorage({ pool, distribute: 'citus' })
  })
  afterAll(() => pool.end())

  const make = async () => {
    await emptyTables(pool)
    return createPostgresStorage({ pool, distribute: 'citus' })
  }

  /** On a pool of its own, as another process has it. */
  const openAgain = async () => {
    const other = createTestPool(url ?? '')
    const store = await createPostgresStorage({ pool: other, distribute: 'citus' })
    return { ...store, close: () => other.end() }
  }

  test('has all data of an account on one server', async () => {
    await make()
    const { rows } = await pool.query(
      `select count(*) as tables, count(distinct colocationid) as groups from pg_dist_partition
        where logicalrelid::text like 'frontdesk%' and partmethod = 'h'`,
    )
    expect(rows).toEqual([{ tables: '7', groups: '1' }])
  })

  test('serves two processes, which hear of each other with each commit', async () => {
    await make()
    const pools = [createTestPool(url ?? ''), createTestPool(url ?? '')] as const
    const transports = await Promise.all(pools.map((each) => createPostgresTransport({ pool: each })))
    const [first, second] = await Promise.all(
      pools.map((each) => createPostgresStorage({ pool: each, distribute: 'citus', announce: true })),
    )
    const shop = await openShop({ storage: first as Store, ...transportOf(transports[0]) })
    const elsewhere = createHelpdesk({
      storage: second as Store,
      ...transportOf(transports[1]),
      secret,
      timers,
    })
    const token = shop.acme.host.newVisitorToken()
    const id = await send(shop.acme.visitor(token), 'Hello')
    const visitor = elsewhere.account('acme').visitor(token)
    const changes = visitor.changes
      .follow(await visitor.changes.position(), new AbortController().signal)
      [Symbol.asyncIterator]()
    const next = changes.next()
    await shop.act('ana', id, { type: 'reply', text: 'Hi' })
    expect((await next).value).toMatchObject({ entry: { message: { text: 'Hi' } } })
    await Promise.all(transports.map((transport) => transport.close()))
    await Promise.all(pools.map((each) => each.end()))
  })

  test('loses nothing that was acknowledged when its servers crash', async () => {
    const store = await make()
    const accounts = Array.from({ length: 12 }, (_, n) => `account ${n}`)
    const acknowledged = new Map<string, Set<number>>(accounts.map((account) => [account, new Set()]))
    let writing = true
    const write = async (account: string) => {
      for (let seq = 1; writing; seq += 1) {
        const entry = { ...emptyPlan, appends: [{ conversationId: 'c', seq, entry: { seq } }] }
        await store.commit(account, entry).then(
          () => acknowledged.get(account)?.add(seq),
          (error: unknown) => expect(error).toMatchObject({ name: 'HelpdeskError' }),
        )
      }
    }
    const writers = accounts.map(write)
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await crashOneServer(pool, round)
    }
    for (const account of accounts) await untilServed(() => store.thread(account, 'c', { limit: 1 }))
    writing = false
    await Promise.all(writers)
    for (const account of accounts) {
      const kept = new Set((await store.thread(account, 'c', { limit: 100_000 })).map(({ seq }) => seq))
      expect(acknowledged.get(account)?.size).toBeGreaterThan(0)
      for (const seq of acknowledged.get(account) ?? []) expect(kept).toContain(seq)
    }
  })

  describe('storage', () => storageContract(test, make, openAgain))
  describe('outbox', () => outboxContract(test, make))
})

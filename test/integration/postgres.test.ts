import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import { createPostgresStorage } from '../../src/adapters/postgres'
import { migrations } from '../../src/adapters/sql/migrations'
import { emptyPlan } from '../../src/shared/plan'
import { outboxContract, storageContract } from '../../src/testing'
import {
  createTestDatabase,
  createTestPool,
  emptyTables,
  type TestDatabase,
} from '../support/postgres-database'
import { answersOf, queryScripts, scripts } from '../support/store-script'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'))
  pool = database.pool
})
afterAll(() => database.drop())

const make = async () => {
  await emptyTables(pool)
  return createPostgresStorage({ pool })
}

/** On a pool of its own, as another process has it. */
const openAgain = async () => {
  const other = createTestPool(database.url)
  const store = await createPostgresStorage({ pool: other })
  return { ...store, close: () => other.end() }
}

describe('postgres storage', () => storageContract(test, make, openAgain))
describe('postgres outbox', () => outboxContract(test, make))

const note = (id: string) => ({ ...emptyPlan, puts: [{ kind: 'note', id, value: {} }] })

describe('postgres', () => {
  test.each(Object.entries({ 'every script': scripts(), 'every query': queryScripts() }))(
    'answers %s as memory does',
    async (_, arbitrary) => {
      await fc.assert(
        fc.asyncProperty(arbitrary, async (script) => {
          expect(await answersOf(await make(), script)).toEqual(
            await answersOf(createMemoryStorage(), script),
          )
        }),
        { numRuns: 60 },
      )
    },
  )

  test('is made once when several processes start at once', async () => {
    const fresh = await createTestDatabase(inject('postgresUrl'))
    const pools = [1, 2, 3, 4].map(() => createTestPool(fresh.url))
    try {
      const stores = await Promise.all(pools.map((own) => createPostgresStorage({ pool: own })))
      await Promise.all(stores.map((store, index) => store.commit('acme', note(`n${index}`))))
      expect((await stores[0]?.list('acme', 'note'))?.length).toBe(4)
      const { rows } = await fresh.pool.query('select id, version from frontdesk_schema')
      expect(rows).toEqual([{ id: '1', version: String(migrations.length) }])
    } finally {
      await Promise.all(pools.map((own) => own.end()))
      await fresh.drop()
    }
  })

  test('refuses a database that a newer version has used', async () => {
    await make()
    await pool.query('update frontdesk_schema set version = 99')
    try {
      await expect(createPostgresStorage({ pool })).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
    } finally {
      await pool.query('update frontdesk_schema set version = $1', [migrations.length])
    }
  })

  test('tells a failure of the server, loses no connection to it and goes on', async () => {
    const store = await make()
    await pool.query('alter table frontdesk_entries rename to frontdesk_gone')
    const plan = { ...note('n'), appends: [{ conversationId: 'c', seq: 1, entry: {} }] }
    for (let round = 0; round < 20; round += 1) {
      await expect(store.commit('acme', plan)).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
      await expect(store.thread('acme', 'c')).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
    }
    await pool.query('alter table frontdesk_gone rename to frontdesk_entries')
    expect(await store.list('acme', 'note')).toEqual([])
    await store.commit('acme', plan)
    expect((await store.thread('acme', 'c')).length).toBe(1)
  })

  test('survives that the server ends its connections in the middle of commits', async () => {
    const store = await make()
    const commits = Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => store.commit('acme', note(`n${n}`))),
    )
    const own = createTestPool(database.url)
    for (let round = 0; round < 15; round += 1) {
      await own.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    }
    await own.end()
    const results = await commits
    const kept = (await store.list('acme', 'note')).map(({ id }) => id)
    for (const [n, result] of results.entries()) {
      if (result.status === 'fulfilled') expect(kept).toContain(`n${n}`)
      else expect(result.reason).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    }
    await store.commit('acme', note('after'))
  })
})

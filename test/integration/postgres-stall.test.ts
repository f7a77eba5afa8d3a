import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createPostgresStorage, createPostgresTransport } from '../../src/adapters/postgres'
import { emptyPlan } from '../../src/shared/plan'
import { createTestDatabase, createTestPool, type TestDatabase } from '../support/postgres-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'))
})
afterAll(() => database.drop())

const limits = { connection: 300, statement: 600, lock: 300 }
const note = (id: string) => ({ ...emptyPlan, puts: [{ kind: 'note', id, value: {} }] })

/** The process ids of the server itself and of the sessions of this database, except the one that asks. */
const serverProcesses = async (): Promise<readonly number[]> => {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      union select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int`,
  )
  return rows.map(({ pid }) => pid)
}

const signal = async (name: string, pids: readonly number[]): Promise<void> => {
  await promisify(execFile)('kill', [`-${name}`, ...pids.map(String)])
}

describe('a server that stalls', () => {
  // The processes of a server on another machine cannot be stopped.
  test.skipIf(process.env['DATABASE_URL'])(
    'is told with STORAGE_UNAVAILABLE to every caller, and serves again without hands',
    async () => {
      const pool = createTestPool(database.url)
      const store = await createPostgresStorage({ pool, limits })
      // Every connection of the pool is open before the server stalls.
      await Promise.all(Array.from({ length: 40 }, (_, n) => store.commit('acme', note(`before ${n}`))))
      const stopped = await serverProcesses()
      expect(stopped.length).toBeGreaterThan(1)
      await signal('STOP', stopped)
      try {
        const during = await Promise.allSettled(
          Array.from({ length: 100 }, (_, n) =>
            n % 2 === 0 ? store.commit('acme', note(`during ${n}`)) : store.list('acme', 'note'),
          ),
        )
        const refused = during.filter((result) => result.status === 'rejected')
        expect(refused.length).toBeGreaterThan(0)
        for (const { reason } of refused) expect(reason).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
      } finally {
        await signal('CONT', stopped)
      }
      await store.commit('acme', note('after'))
      expect((await store.read('acme', [{ kind: 'note', id: 'after' }]))[0]?.version).toBe(1)
      await pool.end()
    },
  )

  test('keeps no caller that waits for a connection of an exhausted pool', async () => {
    const pool = createTestPool(database.url)
    const store = await createPostgresStorage({ pool, limits })
    const taken = await Promise.all(Array.from({ length: 8 }, () => pool.connect()))
    await expect(store.list('acme', 'note')).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    await expect(store.commit('acme', note('none'))).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    for (const client of taken) client.release()
    await store.commit('acme', note('one'))
    expect(pool.waitingCount).toBe(0)
    await pool.end()
  })

  test('waits for a lock no longer than its limit, and changes nothing', async () => {
    const pool = createTestPool(database.url)
    const store = await createPostgresStorage({ pool, limits: { ...limits, statement: 20_000 } })
    await store.commit('acme', note('locked'))
    const other = await database.pool.connect()
    await other.query('begin')
    await other.query(`select 1 from frontdesk_records where id = 'locked' for update`)
    const both = { ...emptyPlan, puts: [...note('other').puts, ...note('locked').puts] }
    await expect(store.commit('acme', both)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    await other.query('rollback')
    other.release()
    expect(await store.read('acme', [{ kind: 'note', id: 'other' }])).toEqual([undefined])
    await store.commit('acme', both)
    await pool.end()
  })

  test('that cannot be reached at the start is told so', async () => {
    const pool = createTestPool('postgres://postgres@127.0.0.1:1/none')
    await expect(createPostgresStorage({ pool, limits })).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
    })
    await expect(createPostgresTransport({ pool })).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    await pool.end()
  })
})

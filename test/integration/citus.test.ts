import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createPostgresStorage } from '../../src/adapters/postgres'
import { outboxContract, storageContract } from '../../src/testing'
import {
  createTestDatabase,
  createTestPool,
  emptyTables,
  type TestDatabase,
} from '../support/postgres-database'

const url = process.env['CITUS_URL']
if (url === undefined) console.info('The tests of a distributed database are skipped: CITUS_URL is not set.')

test('a database without the extension is refused', async () => {
  const database: TestDatabase = await createTestDatabase(inject('postgresUrl'))
  await expect(createPostgresStorage({ pool: database.pool, distribute: 'citus' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { place: 'distribute' },
  })
  await database.drop()
})

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

  describe('storage', () => storageContract(test, make, openAgain))
  describe('outbox', () => outboxContract(test, make))
})

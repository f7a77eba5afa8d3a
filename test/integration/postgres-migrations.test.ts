import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createPostgresStorage } from '../../src/adapters/postgres'
import { migrations } from '../../src/adapters/sql/migrations'
import { emptyPlan } from '../../src/shared/plan'
import { createCountingPool } from '../support/counting-pool'
import { createTestDatabase, type TestDatabase } from '../support/postgres-database'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase(inject('postgresUrl'))
})
afterEach(() => database.drop())

const id = 'text collate "C"'
const note = (name: string) => ({ ...emptyPlan, puts: [{ kind: 'note', id: name, value: {} }] })

/** A database as a build with the first steps only left it. */
const madeBy = async (version: number) => {
  await database.pool.query('create table frontdesk_schema (id bigint primary key, version bigint not null)')
  await database.pool.query('insert into frontdesk_schema values (1, $1)', [version])
  for (const migration of migrations.slice(0, version))
    for (const statement of migration(id)) await database.pool.query(statement)
}

/** The tables with their columns, and the indexes. */
const schema = async () => {
  const columns = await database.pool.query(
    `select table_name, column_name, data_type, collation_name, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, 2`,
  )
  const indexes = await database.pool.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition, indisvalid as valid from pg_index
      where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) order by 1`,
  )
  return { columns: columns.rows, indexes: indexes.rows }
}

describe('the schema of PostgreSQL', () => {
  test('is only read when nothing is to be done', async () => {
    await createPostgresStorage({ pool: database.pool })
    const { pool, sent } = createCountingPool(database.url)
    await createPostgresStorage({ pool })
    expect(sent.every((text) => /^select /.test(text))).toBe(true)
    expect(sent.length).toBeLessThanOrEqual(2)
    await pool.end()
  })

  test('serves a role that may use the tables and create nothing', async () => {
    await createPostgresStorage({ pool: database.pool })
    const role = `limited_${database.url.slice(-12)}`
    await database.pool.query(`create role ${role} login`)
    try {
      await database.pool.query('revoke create on schema public from public')
      await database.pool.query(
        `grant select, insert, update, delete on all tables in schema public to ${role}`,
      )
      await database.pool.query(`revoke all on frontdesk_schema from ${role}`)
      await database.pool.query(`grant select on frontdesk_schema to ${role}`)
      const url = new URL(database.url)
      url.username = role
      const { pool } = createCountingPool(url.href)
      const store = await createPostgresStorage({ pool })
      await store.commit('acme', note('n'))
      expect((await store.list('acme', 'note')).length).toBe(1)
      await pool.end()
    } finally {
      await database.pool.query(`drop owned by ${role}`)
      await database.pool.query(`drop role ${role}`)
    }
  })

  test.each(migrations.map((_, index) => index).filter((version) => version > 0))(
    'is the same after an upgrade from version %i as in a new database',
    async (version) => {
      const fresh = await createTestDatabase(inject('postgresUrl'))
      await madeBy(version)
      await createPostgresStorage({ pool: database.pool })
      const upgraded = await schema()
      const here = database
      database = fresh
      await createPostgresStorage({ pool: fresh.pool })
      expect(upgraded).toEqual(await schema())
      database = here
      await fresh.drop()
    },
  )

  test('is upgraded while another process writes, a few rows at a time', async () => {
    await madeBy(1)
    await database.pool.query(
      `insert into frontdesk_effects select 'acme', 'e' || n, 'send', '', n, null, 'done', 1, '"x"'
        from generate_series(1, 2500) as n`,
    )
    const writer = await database.pool.connect()
    await writer.query('begin')
    await writer.query(`insert into frontdesk_records values ('acme', 'note', 'open', 1, '{}')`)
    const { pool, sent } = createCountingPool(database.url)
    const store = await createPostgresStorage({ pool })
    await writer.query('commit')
    writer.release()
    expect(sent.filter((text) => text.startsWith('update frontdesk_effects')).length).toBe(4)
    const { rows } = await pool.query(`select count(*) from frontdesk_effects where error <> ''`)
    expect(rows).toEqual([{ count: '0' }])
    expect((await store.list('acme', 'note')).map((each) => each.id)).toEqual(['open'])
    await pool.end()
  })

  test('is upgraded once by several processes at the same time', async () => {
    await madeBy(1)
    const pools = [1, 2, 3].map(() => createCountingPool(database.url).pool)
    const stores = await Promise.all(pools.map((pool) => createPostgresStorage({ pool })))
    await Promise.all(stores.map((store, index) => store.commit('acme', note(`n${index}`))))
    const { indexes } = await schema()
    expect(indexes.filter(({ valid }) => !(valid as boolean))).toEqual([])
    await Promise.all(pools.map((pool) => pool.end()))
  })

  test('builds an index again whose build was broken off', async () => {
    await madeBy(1)
    await database.pool.query(
      `create index frontdesk_effects_unfinished on frontdesk_effects (account, id) where state <> 'done'`,
    )
    await database.pool.query(
      `update pg_index set indisvalid = false where indexrelid = 'frontdesk_effects_unfinished'::regclass`,
    )
    await database.pool.query(`alter table frontdesk_conversations add column "erasedAt" bigint`)
    await createPostgresStorage({ pool: database.pool })
    expect((await schema()).indexes.filter(({ valid }) => !(valid as boolean))).toEqual([])
  })

  test('only grows: no step takes anything from a process of the version before', () => {
    const later = migrations.slice(1).flatMap((migration) => migration(id))
    expect(later.length).toBeGreaterThan(0)
    for (const statement of later)
      expect(statement).not.toMatch(/\b(drop|rename|alter column|set not null)\b/i)
  })
})

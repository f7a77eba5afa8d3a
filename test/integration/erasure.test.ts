import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { createPostgresStorage } from '../../src/adapters/postgres'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { erasureContract } from '../helpdesk/privacy/erasure-contract'
import { createTestDatabase, emptyTables, type TestDatabase } from '../support/postgres-database'

describe('over sqlite', () => {
  const directory = mkdtempSync(join(tmpdir(), 'frontdesk-erasure-'))
  let files = 0
  const filename = () => join(directory, `${files}.db`)
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  erasureContract(
    async () => {
      files += 1
      return createSqliteStorage({ filename: filename() })
    },
    // Every byte of the files, whether a row still leads to it or not, once the log was written back.
    async () => {
      const database = new Libsql(filename())
      database.prepare('pragma wal_checkpoint(truncate)').all()
      database.close()
      return readdirSync(directory)
        .filter((name) => name.startsWith(`${files}.db`))
        .map((name) => readFileSync(join(directory, name), 'latin1'))
        .join('\n')
    },
  )
})

describe('over postgres', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase(inject('postgresUrl'))
  })
  afterAll(() => database.drop())

  erasureContract(
    async () => {
      await emptyTables(database.pool)
      return createPostgresStorage({ pool: database.pool })
    },
    async () => {
      const { rows } = await database.pool.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = current_schema() and tablename like 'frontdesk%'`,
      )
      const tables = await Promise.all(
        rows.map(async ({ name }) => (await database.pool.query(`select * from ${name}`)).rows),
      )
      return JSON.stringify(tables)
    },
  )
})

import { randomUUID } from 'node:crypto'
import pg from 'pg'

export interface TestDatabase {
  readonly url: string
  readonly pool: pg.Pool
  drop(): Promise<void>
}

/** A database of one test file, on the server that the run provides. */
export const createTestDatabase = async (serverUrl: string): Promise<TestDatabase> => {
  const name = `frontdesk_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const pool = createTestPool(url.href)
  return {
    url: url.href,
    pool,
    drop: async () => {
      await pool.end()
      await onServer(serverUrl, `drop database ${name} with (force)`)
    },
  }
}

/** A pool as a host makes it: with a listener for connections that are lost while nobody uses them. */
export const createTestPool = (connectionString: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString, max: 8 })
  pool.on('error', () => {})
  return pool
}

/** Empties the tables of a store, and leaves its schema. */
export const emptyTables = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables
      where schemaname = current_schema() and tablename like 'frontdesk%' and tablename <> 'frontdesk_schema'`,
  )
  if (rows.length > 0) await pool.query(`truncate ${rows.map(({ name }) => name).join(', ')}`)
}

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

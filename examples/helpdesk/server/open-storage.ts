import { createPostgresStorage } from 'frontdesk/adapters/postgres'
import { createSqliteStorage } from 'frontdesk/adapters/sqlite'
import pg from 'pg'
import type { Logger } from 'pino'

type Storage = Awaited<ReturnType<typeof createSqliteStorage>>

/** Opens the store: PostgreSQL if a database is configured, otherwise a SQLite file. `close` also closes the pool. */
export const openStorage = async (
  databaseUrl: string | undefined,
  filename: string,
  log: Logger,
): Promise<Storage> => {
  if (databaseUrl === undefined) return createSqliteStorage({ filename })
  const pool = new pg.Pool({ connectionString: databaseUrl })
  // Without this listener, a connection that the server closes would end this process.
  pool.on('error', (error) => log.warn({ err: error }, 'A connection to the database was lost.'))
  const storage = await createPostgresStorage({ pool })
  return {
    ...storage,
    close: async () => {
      await storage.close()
      await pool.end()
    },
  }
}

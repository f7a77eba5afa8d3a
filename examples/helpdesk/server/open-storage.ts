import { createPostgresStorage } from 'frontdesk/adapters/postgres'
import { createSqliteStorage } from 'frontdesk/adapters/sqlite'
import pg from 'pg'
import type { Logger } from 'pino'

type Storage = Awaited<ReturnType<typeof createSqliteStorage>>

/** The store of the helpdesk: PostgreSQL where a database is named, else a file. Closing it ends all that was opened. */
export const openStorage = async (
  databaseUrl: string | undefined,
  filename: string,
  log: Logger,
): Promise<Storage> => {
  if (databaseUrl === undefined) return createSqliteStorage({ filename })
  const pool = new pg.Pool({ connectionString: databaseUrl })
  // Without a listener a connection that the server ends would end this process too.
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

import { isHelpdeskError } from '../../shared/errors'
import { own } from '../../shared/json'
import type { Store } from '../contracts/store'
import { postgresDialect } from '../sql/dialect'
import { createSqlStore } from '../sql/store'
import { announcements } from './announce'
import { distributeTables } from './distribute'
import { createPostgresEngine } from './engine'
import { defaultLimits, type PostgresLimits } from './limits'
import type { PostgresPool } from './pool'

export interface PostgresStorageOptions {
  /**
   * The pool of the host. `close` does not end it. The host must listen to its `error` event: without a listener the
   * process ends when the database server restarts.
   */
  readonly pool: PostgresPool
  /**
   * Each commit announces its changes with NOTIFY in its own transaction, for `createPostgresTransport`. PostgreSQL
   * commits transactions with notifications one after the other. @default false
   */
  readonly announce?: boolean
  /** How long the store waits for the server. @default 5 seconds for a connection or a lock, 10 for a statement */
  readonly limits?: Partial<PostgresLimits>
  /**
   * Distributes the tables over the servers of a Citus cluster when the store opens: each account is on one server. The pool
   * leads to the coordinator. @default the tables stay on the server of the pool
   */
  readonly distribute?: 'citus'
}

/**
 * Stores all data in PostgreSQL 15 or newer, for any number of machines. It creates its tables in the first schema of
 * the search path. Table names begin with `frontdesk_`.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the tables shall be distributed and the database cannot;
 * `STORAGE_UNAVAILABLE` when the server does not answer; `STORAGE_FAILED` when a newer version of this
 * library has migrated the database.
 */
export const createPostgresStorage = async ({
  pool,
  announce = false,
  limits,
  distribute,
}: PostgresStorageOptions): Promise<Store> => {
  const dialect = postgresDialect()
  const engine = createPostgresEngine(pool, { ...defaultLimits, ...limits })
  const create = async () => {
    const store = await createSqlStore(
      dialect,
      engine,
      { durable: true, shared: true, announces: announce },
      announce ? announcements(dialect) : undefined,
    )
    if (distribute === 'citus') await distributeTables(engine)
    return store
  }
  try {
    return await create()
  } catch (error) {
    if (isHelpdeskError(error) && wasCreatedConcurrently(error.cause)) return create()
    throw error
  }
}

/**
 * Two processes created the first table at the same time: the second is refused, and finds the table when it retries.
 */
const wasCreatedConcurrently = (cause: unknown): boolean =>
  cause instanceof Error && ['23505', '42P07', '42710'].includes(String(own(cause, 'code')))

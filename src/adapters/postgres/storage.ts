import { isHelpdeskError } from '../../shared/errors'
import { own } from '../../shared/json'
import type { Store } from '../contracts/store'
import { postgresDialect } from '../sql/dialect'
import { createSqlStore } from '../sql/store'
import { createPostgresEngine } from './engine'
import type { PostgresPool } from './pool'

export interface PostgresStorageOptions {
  /**
   * The pool of the host. It stays open when the storage is closed. The host listens to its `error` event: a pool without
   * a listener ends the process when the server restarts.
   */
  readonly pool: PostgresPool
}

/**
 * Keeps everything in PostgreSQL 15 or newer, for any number of machines. Tables are made in the schema that the pool's
 * connections see first, and their names begin with `frontdesk_`.
 *
 * @throws HelpdeskError `STORAGE_FAILED` when the server does not answer or a newer version has used the database.
 */
export const createPostgresStorage = async ({ pool }: PostgresStorageOptions): Promise<Store> => {
  const create = () =>
    createSqlStore(postgresDialect(), createPostgresEngine(pool), { durable: true, shared: true })
  try {
    return await create()
  } catch (error) {
    if (isHelpdeskError(error) && wasMadeMeanwhile(error.cause)) return create()
    throw error
  }
}

/** Two processes made the first table at once: the second is refused, and then finds it. */
const wasMadeMeanwhile = (cause: unknown): boolean =>
  cause instanceof Error && ['23505', '42P07', '42710'].includes(String(own(cause, 'code')))

import { HelpdeskError } from '../../shared/errors'

/** How long the adapter waits for the server, in milliseconds. */
export interface PostgresLimits {
  /** For a connection of the pool. @default 5000 */
  readonly connection: number
  /** For the answer to one statement, or to the one batch of a commit. The connection is closed afterwards. @default 10000 */
  readonly statement: number
  /** For a lock that another transaction holds. PostgreSQL then refuses the commit, and changes nothing. @default 5000 */
  readonly lock: number
}

export const defaultLimits: PostgresLimits = { connection: 5_000, statement: 10_000, lock: 5_000 }

/** The error for a server that did not answer in time. */
export const outOfTime = (awaited: string, limit: number): HelpdeskError =>
  new HelpdeskError(
    'STORAGE_UNAVAILABLE',
    `Expected ${awaited} within ${limit} ms, found no answer of the server. A commit may still be applied.`,
    { limit },
  )

/**
 * Rejects when the work takes longer than the limit, in milliseconds.
 *
 * @throws HelpdeskError `STORAGE_UNAVAILABLE`
 */
export const withLimit = <Result>(awaited: string, limit: number, work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(outOfTime(awaited, limit)), limit)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

import { isHelpdeskError } from '../../shared/errors'
import { outOfTime, type PostgresLimits, withLimit } from './limits'
import type { PostgresClient, PostgresPool } from './pool'

/**
 * Runs `work` on one connection. Closes the connection afterwards when it was lost, did not answer in time, or could not
 * be rolled back.
 */
export const onConnection = async <Result>(
  pool: PostgresPool,
  limits: PostgresLimits,
  work: (client: PostgresClient) => Promise<Result>,
): Promise<Result> => {
  let lost = false
  const onError = (): void => {
    lost = true
  }
  const client = await connected(pool, onError, limits.connection)
  try {
    return await withLimit('an answer', limits.statement, work(client))
  } catch (error) {
    lost ||= isHelpdeskError(error, 'STORAGE_UNAVAILABLE') || !(await rolledBack(client, limits))
    throw error
  } finally {
    if (!lost) client.off('error', onError)
    client.release(lost)
  }
}

/**
 * Takes a connection out of the pool. A lost connection emits an error, and an error without a listener ends the
 * process. The pool listens while a connection is idle; `onError` listens from the moment when the connection leaves the
 * pool. A connection that comes after the limit goes back at once.
 */
export const connected = (pool: PostgresPool, onError: () => void, limit: number): Promise<PostgresClient> =>
  new Promise((resolve, reject) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      reject(outOfTime('a connection', limit))
    }, limit)
    pool.connect((error, client) => {
      clearTimeout(timer)
      if (late) return client?.release()
      if (client === undefined) return reject(error ?? new Error('The pool returned no connection.'))
      client.on('error', onError)
      resolve(client)
    })
  })

const rolledBack = async (client: PostgresClient, limits: PostgresLimits): Promise<boolean> => {
  try {
    await withLimit('a rollback', limits.statement, client.query({ text: 'rollback' }))
    return true
  } catch {
    return false
  }
}

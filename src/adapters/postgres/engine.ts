import type { CompiledQuery } from 'kysely'
import { own } from '../../shared/json'
import { failure } from '../sql/failure'
import type { Rows, Session, SqlEngine } from '../sql/session'
import type { PostgresClient, PostgresPool, PostgresQuery } from './pool'

/** Runs sessions on the pool of the host, each on one connection and in READ COMMITTED. */
export const createPostgresEngine = (pool: PostgresPool): SqlEngine => ({
  ask: async <Row>(statement: CompiledQuery<Row>) => {
    try {
      return (await pool.query(queryOf(statement))).rows as Row[]
    } catch (error) {
      throw failure(error, isConflict)
    }
  },
  transact: async (session) => {
    try {
      return await onConnection(pool, (client) => transaction(client, session))
    } catch (error) {
      throw failure(error, isConflict)
    }
  },
  close: async () => {},
})

/** Runs `work` on one connection. Closes the connection afterwards when it was lost or could not be rolled back. */
const onConnection = async <Result>(
  pool: PostgresPool,
  work: (client: PostgresClient) => Promise<Result>,
): Promise<Result> => {
  let lost = false
  const onError = (): void => {
    lost = true
  }
  const client = await connected(pool, onError)
  try {
    return await work(client)
  } catch (error) {
    lost ||= !(await rolledBack(client))
    throw error
  } finally {
    client.off('error', onError)
    client.release(lost)
  }
}

/**
 * A lost connection emits an error, and an error without a listener ends the process. The pool listens while a
 * connection is idle; `onError` listens from the moment when the connection leaves the pool.
 */
const connected = (pool: PostgresPool, onError: () => void): Promise<PostgresClient> =>
  new Promise((resolve, reject) => {
    pool.connect((error, client) => {
      if (client === undefined) reject(error ?? new Error('The pool returned no connection.'))
      else resolve(client)
      client?.on('error', onError)
    })
  })

const transaction = async <Result>(
  client: PostgresClient,
  session: () => Session<Result>,
): Promise<Result> => {
  await client.query({ text: 'begin isolation level read committed' })
  const result = await drive(session(), async (statement) => (await client.query(queryOf(statement))).rows)
  await client.query({ text: 'commit' })
  return result
}

const drive = async <Result>(
  session: Session<Result>,
  run: (statement: CompiledQuery) => Promise<Rows>,
): Promise<Result> => {
  let step = session.next([])
  while (!step.done) step = session.next(await run(step.value))
  return step.value
}

const rolledBack = async (client: PostgresClient): Promise<boolean> => {
  try {
    await client.query({ text: 'rollback' })
    return true
  } catch {
    return false
  }
}

const queryOf = ({ sql, parameters }: CompiledQuery): PostgresQuery => ({
  text: sql,
  values: [...parameters],
  types: { getTypeParser: (oid) => (wholeNumbers.has(oid) ? Number : String) },
})

/** The OIDs of int8, int2 and int4. All other stored columns are text. */
const wholeNumbers = new Set([20, 21, 23])

/** A serialization failure or a deadlock: nothing was changed, and a retry may succeed. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error && ['40001', '40P01'].includes(String(own(error, 'code')))

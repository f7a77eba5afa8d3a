import type { CompiledQuery } from 'kysely'
import type { Rows, RunOptions, Session, SqlEngine } from '../sql/session'
import { onConnection } from './connection'
import { failed } from './failed'
import type { PostgresLimits } from './limits'
import type { PostgresClient, PostgresPool, PostgresQuery } from './pool'

/** Runs sessions on the pool of the host, each on one connection and in READ COMMITTED. */
export const createPostgresEngine = (pool: PostgresPool, limits: PostgresLimits): SqlEngine => ({
  ask: async <Row>(statement: CompiledQuery<Row>, options?: RunOptions) => {
    try {
      const { rows } = await onConnection(pool, within(limits, options), (client) =>
        client.query(queryOf(statement)),
      )
      return rows as Row[]
    } catch (error) {
      throw failed(error)
    }
  },
  transact: async (session, options) => {
    const allowed = within(limits, options)
    try {
      return await onConnection(pool, allowed, (client) => transaction(client, session, allowed))
    } catch (error) {
      throw failed(error)
    }
  },
  close: async () => {},
})

/** The longest delay of a timer, about 25 days, stands for no limit. */
const within = (limits: PostgresLimits, { patient = false }: RunOptions = {}): PostgresLimits =>
  patient ? { ...limits, statement: 2_147_483_647 } : limits

const transaction = async <Result>(
  client: PostgresClient,
  session: () => Session<Result>,
  { lock, statement }: PostgresLimits,
): Promise<Result> => {
  const begin = `begin isolation level read committed; set local lock_timeout = ${lock}; set local statement_timeout = ${statement}`
  await client.query({ text: begin })
  const result = await drive(session(), async (step) => (await client.query(queryOf(step))).rows)
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

const queryOf = ({ sql, parameters }: CompiledQuery): PostgresQuery => ({
  text: sql,
  values: [...parameters],
  types: { getTypeParser: (oid) => (wholeNumbers.has(oid) ? Number : String) },
})

/** The OIDs of int8, int2 and int4. All other stored columns are text. */
const wholeNumbers = new Set([20, 21, 23])

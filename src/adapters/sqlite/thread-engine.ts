import { CompiledQuery } from 'kysely'
import { failure } from '../sql/failure'
import { type Rows, returnsRows, type Session, type SqlEngine } from '../sql/session'
import { isBusy } from './is-busy'
import type { SqliteThread } from './thread'
import type { SqliteThreads } from './threads'
import { createTurns } from './turns'

/**
 * Runs sessions on a SQLite file in two threads. The event loop of the caller never waits for SQLite. Transactions run in
 * the thread of `writers`, one after the other. Reads run in the thread of `readers`, and so wait for no lock and no
 * transaction.
 */
export const createThreadEngine = (writers: SqliteThreads, readers: SqliteThreads): SqlEngine => {
  const inTurn = createTurns()
  const transact = async <Result>(session: () => Session<Result>): Promise<Result> => {
    try {
      return await inTurn(() => transaction(writers.current(), session))
    } catch (error) {
      throw failure(error, isBusy)
    }
  }
  return {
    ask: async <Row>(query: CompiledQuery<Row>) => {
      if (query.query.kind !== 'SelectQueryNode') return transact(() => single(query))
      try {
        return (await patiently(() => run(readers.current(), query))) as readonly Row[]
      } catch (error) {
        throw failure(error, () => false)
      }
    },
    transact,
    close: async () => {
      await inTurn(() => writers.close())
      await readers.close()
    },
  }
}

function* single<Row>(query: CompiledQuery<Row>): Session<readonly Row[]> {
  return (yield query) as readonly Row[]
}

/** `immediate` takes the write lock at the start, because a transaction that reads first may fail to get it later. */
const transaction = async <Result>(thread: SqliteThread, session: () => Session<Result>): Promise<Result> => {
  await patiently(() => run(thread, CompiledQuery.raw('begin immediate')))
  try {
    const result = await drive(session(), (query) => run(thread, query))
    await run(thread, CompiledQuery.raw('commit'))
    return result
  } catch (error) {
    // Some failures, such as a full disk, roll back by themselves. The first error is the one to report.
    await run(thread, CompiledQuery.raw('rollback')).catch(() => {})
    throw error
  }
}

const drive = async <Result>(
  session: Session<Result>,
  answer: (query: CompiledQuery) => Promise<Rows>,
): Promise<Result> => {
  let step = session.next([])
  while (!step.done) step = session.next(await answer(step.value))
  return step.value
}

const run = (thread: SqliteThread, query: CompiledQuery): Promise<Rows> =>
  thread.run({ sql: query.sql, parameters: query.parameters, returnsRows: returnsRows(query) })

/** Tries again while another connection holds the lock, for five seconds. SQLite waits some milliseconds in each try. */
const patiently = async (attempt: () => Promise<Rows>): Promise<Rows> => {
  const until = performance.now() + maxWaitMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error
    }
  }
}

const maxWaitMs = 5_000

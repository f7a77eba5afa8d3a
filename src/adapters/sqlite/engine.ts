import type { CompiledQuery } from 'kysely'
import { failure } from '../sql/failure'
import { type Rows, returnsRows, type Session, type SqlEngine } from '../sql/session'
import type { SqliteDatabase, SqliteStatement } from './database'
import { isBusy } from './is-busy'

/**
 * Runs sessions on a SQLite handle, in the thread of the caller. A transaction begins and ends in one turn of the event
 * loop, so no other code can use the handle in between.
 */
export const createSqliteEngine = (database: SqliteDatabase, close: () => void): SqlEngine => {
  const prepared = preparedStatements(database)
  const run = (query: CompiledQuery): Rows => {
    const statement = prepared(query.sql)
    const parameters = query.parameters as never[]
    if (returnsRows(query)) return statement.all(...parameters)
    statement.run(...parameters)
    return []
  }
  return {
    ask: async <Row>(query: CompiledQuery<Row>) => {
      try {
        return run(query) as readonly Row[]
      } catch (error) {
        throw failure(error, () => false)
      }
    },
    transact: async (session) => {
      try {
        return transaction(database, () => drive(session(), run))
      } catch (error) {
        throw failure(error, isBusy)
      }
    },
    close: async () => close(),
  }
}

/** `immediate` takes the write lock at the start, because a transaction that reads first may fail to get it later. */
const transaction = <Result>(database: SqliteDatabase, work: () => Result): Result => {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    rollBack(database)
    throw error
  }
}

const rollBack = (database: SqliteDatabase): void => {
  try {
    database.exec('rollback')
  } catch {
    // Some failures, such as a full disk, roll back by themselves. The first error is the one to report.
  }
}

const drive = <Result>(session: Session<Result>, run: (query: CompiledQuery) => Rows): Result => {
  let step = session.next([])
  while (!step.done) step = session.next(run(step.value))
  return step.value
}

/** Caches the most recently used statements. */
const preparedStatements = (database: SqliteDatabase): ((sql: string) => SqliteStatement) => {
  const statements = new Map<string, SqliteStatement>()
  return (sql) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.delete(sql)
    statements.set(sql, statement)
    for (const oldest of statements.keys()) {
      if (statements.size <= maxStatements) break
      statements.delete(oldest)
    }
    return statement
  }
}

const maxStatements = 200

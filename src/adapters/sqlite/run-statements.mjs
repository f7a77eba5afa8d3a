// @ts-check
/**
 * The program of a thread of `createSqliteStorage`. It opens one file and runs the statements that it is sent, one after
 * the other. It is JavaScript, because Node starts a thread by the path of its file, and a test has only the sources. The
 * build copies it.
 */
import { parentPort, workerData } from 'node:worker_threads'

/** @import { SqliteDatabase, SqliteStatement } from './database' */
/** @import { ThreadData, ThreadRequest, ThreadReply } from './thread' */

const { filename, driver, pragmas } = /** @type {ThreadData} */ (workerData)

/** @returns {Promise<SqliteDatabase>} */
const open = async () => {
  try {
    const { default: Database, DatabaseSync } = await import(driver)
    const database = new (DatabaseSync ?? Database)(filename)
    for (const pragma of pragmas) database.prepare(`pragma ${pragma}`).all()
    return database
  } catch (error) {
    throw new Error(`Expected to open "${filename}" with the package ${driver}: ${messageOf(error)}`)
  }
}

/** The statements that were used last, prepared. @type {Map<string, SqliteStatement>} */
const statements = new Map()
const maxStatements = 200

/** @param {SqliteDatabase} database @param {string} sql @returns {SqliteStatement} */
const prepared = (database, sql) => {
  const statement = statements.get(sql) ?? database.prepare(sql)
  statements.delete(sql)
  statements.set(sql, statement)
  for (const oldest of statements.keys()) {
    if (statements.size <= maxStatements) break
    statements.delete(oldest)
  }
  return statement
}

/** @param {SqliteDatabase} database @param {ThreadRequest} request @returns {ThreadReply} */
const answer = (database, { sql, parameters, returnsRows }) => {
  try {
    const statement = prepared(database, sql)
    if (returnsRows) return { rows: statement.all(.../** @type {never[]} */ (parameters)) }
    statement.run(.../** @type {never[]} */ (parameters))
    return { rows: [] }
  } catch (error) {
    const { code, errcode } = /** @type {{ code?: unknown, errcode?: unknown }} */ (error)
    return { error: { message: messageOf(error), code, errcode } }
  }
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error))

const database = await open()
parentPort?.on('message', (/** @type {ThreadRequest | 'close'} */ request) => {
  if (request === 'close') {
    statements.clear()
    database.close()
    parentPort?.close()
  } else parentPort?.postMessage(answer(database, request))
})

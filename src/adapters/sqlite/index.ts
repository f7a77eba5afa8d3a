export type { Store } from '../contracts/store'
export type { SqliteDatabase, SqliteStatement } from './database'
export { createSqliteStorage, type SqliteStorageOptions } from './storage'

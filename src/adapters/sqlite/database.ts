/** The part of a SQLite handle that the adapter uses. `libsql`, `better-sqlite3` and `node:sqlite` all have it. */
export interface SqliteDatabase {
  exec(sql: string): unknown
  prepare(sql: string): SqliteStatement
  close(): unknown
}

export interface SqliteStatement {
  all(...parameters: never[]): unknown[]
  run(...parameters: never[]): unknown
}

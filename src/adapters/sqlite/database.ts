/** The part of a SQLite handle that the adapter uses. `libsql`, `better-sqlite3` and `node:sqlite` all have it. */
export interface SqliteDatabase {
  /** Runs statements without parameters. Throws the error of the database. */
  exec(sql: string): unknown
  /** Prepares one statement with `?` placeholders. Throws when it is no valid SQL. */
  prepare(sql: string): SqliteStatement
  /** Closes the handle. The adapter closes only a file that it opened itself. */
  close(): unknown
}

/** A prepared statement. */
export interface SqliteStatement {
  /** Runs the statement with these values of its placeholders and returns its rows. */
  all(...parameters: never[]): unknown[]
  /** Runs the statement with these values of its placeholders; its result is not read. */
  run(...parameters: never[]): unknown
}

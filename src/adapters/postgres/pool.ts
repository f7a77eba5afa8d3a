/** The part of the `pg` pool that the adapter uses. */
export interface PostgresPool {
  /** Runs one statement outside of a transaction, on any connection. Rejects with the error of the database. */
  query(query: PostgresQuery): Promise<PostgresResult>
  /** Takes a connection out of the pool, or reports why there is none. */
  connect(callback: (error: Error | undefined, client: PostgresClient | undefined) => void): void
}

/** A connection that was taken out of the pool. */
export interface PostgresClient {
  /** Runs one statement on this connection. Rejects with the error of the database. */
  query(query: PostgresQuery): Promise<PostgresResult>
  /** `true` closes the connection instead of returning it to the pool. */
  release(destroy?: boolean): void
  /** Listens for the loss of the connection while the adapter uses it. */
  on(event: 'error', listener: (error: Error) => void): unknown
  /** Listens for notifications of the channels that the connection listens to. */
  on(event: 'notification', listener: (message: PostgresNotification) => void): unknown
  /** Stops listening before the connection is released. */
  off(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'notification', listener: (message: PostgresNotification) => void): unknown
}

/** A notification that another session sent. */
export interface PostgresNotification {
  /** The channel that the sender named. */
  readonly channel: string
  /** The text of the sender. @default empty */
  readonly payload?: string | undefined
}

/** A statement with its parameters. */
export interface PostgresQuery {
  /** SQL with the placeholders `$1`, `$2`, and so on. */
  readonly text: string
  /** The values of the placeholders, in order. @default none */
  readonly values?: unknown[]
  /** The column parsers of this query. */
  readonly types?: {
    /** The function that converts the text of a column into a value. `oid`: the type's id in PostgreSQL. */
    getTypeParser(oid: number): (text: string) => unknown
  }
}

/** The answer of the database to one statement. */
export interface PostgresResult {
  /** The rows as objects with the columns as properties; empty for a statement without a result. */
  readonly rows: unknown[]
}

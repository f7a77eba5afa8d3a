/** The part of a pool of `pg` that is used. */
export interface PostgresPool {
  query(query: PostgresQuery): Promise<PostgresResult>
  connect(callback: (error: Error | undefined, client: PostgresClient | undefined) => void): void
}

export interface PostgresClient {
  query(query: PostgresQuery): Promise<PostgresResult>
  /** With `true` the connection is closed instead of used again. */
  release(destroy?: boolean): void
  on(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'error', listener: (error: Error) => void): unknown
}

export interface PostgresQuery {
  readonly text: string
  readonly values?: unknown[]
  /** How columns are read, for this query alone. */
  readonly types?: { getTypeParser(oid: number): (text: string) => unknown }
}

export interface PostgresResult {
  readonly rows: unknown[]
}

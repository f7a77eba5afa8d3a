/** The part of the `pg` pool that the adapter uses. */
export interface PostgresPool {
  query(query: PostgresQuery): Promise<PostgresResult>
  connect(callback: (error: Error | undefined, client: PostgresClient | undefined) => void): void
}

export interface PostgresClient {
  query(query: PostgresQuery): Promise<PostgresResult>
  /** `true` closes the connection instead of returning it to the pool. */
  release(destroy?: boolean): void
  on(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'error', listener: (error: Error) => void): unknown
}

export interface PostgresQuery {
  readonly text: string
  readonly values?: unknown[]
  /** The column parsers of this query. */
  readonly types?: { getTypeParser(oid: number): (text: string) => unknown }
}

export interface PostgresResult {
  readonly rows: unknown[]
}

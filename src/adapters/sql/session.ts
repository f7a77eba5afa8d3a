import type { CompiledQuery } from 'kysely'

/**
 * Work on a database, as a generator: it yields statements and receives their rows. So the same code serves synchronous
 * and asynchronous databases.
 */
export type Session<Result> = Generator<CompiledQuery, Result, Rows>

export type Rows = readonly unknown[]

/** Runs sessions and single statements on one database. */
export interface SqlEngine {
  ask<Row>(statement: CompiledQuery<Row>, options?: RunOptions): Promise<readonly Row[]>

  /** Runs a session in one transaction. When the session throws, nothing is committed. */
  transact<Result>(session: () => Session<Result>, options?: RunOptions): Promise<Result>

  close(): Promise<void>
}

export interface RunOptions {
  /** The work may take as long as it needs. @default an engine with time limits ends it */
  readonly patient?: boolean
}

/** Runs one statement inside a session and returns its rows. */
export function* ask<Row>(statement: CompiledQuery<Row>): Session<readonly Row[]> {
  return (yield statement) as readonly Row[]
}

/** True for a statement that returns rows. */
export const returnsRows = ({ query }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || ('returning' in query && query.returning !== undefined)

import type { CompiledQuery } from 'kysely'

/**
 * Work on a database, as a conversation with it: it yields statements and is given their rows. So one description
 * serves a database that answers at once and one that answers later.
 */
export type Session<Result> = Generator<CompiledQuery, Result, Rows>

export type Rows = readonly unknown[]

/** Runs sessions and single statements on one database. */
export interface SqlEngine {
  ask<Row>(statement: CompiledQuery<Row>): Promise<readonly Row[]>

  /** Runs a session in one transaction: all of it is committed, or nothing when it throws. */
  transact<Result>(session: () => Session<Result>): Promise<Result>

  close(): Promise<void>
}

/** Asks one statement inside a session. */
export function* ask<Row>(statement: CompiledQuery<Row>): Session<readonly Row[]> {
  return (yield statement) as readonly Row[]
}

/** True for a statement that answers with rows. */
export const returnsRows = ({ query }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || ('returning' in query && query.returning !== undefined)

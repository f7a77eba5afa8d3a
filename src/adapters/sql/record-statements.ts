import { type CompiledQuery, type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { type ConversationField, conversationFields } from '../../inbox/conversation-fields'
import type { JsonObject } from '../../shared/json'
import type { RecordKey } from '../../shared/plan'
import { fieldValue } from '../stores/check-plan'
import type { SqlDialect } from './dialect'
import { prepare } from './prepare'
import type { RecordRow } from './tables'

/**
 * The statements for one record of a commit. A statement that returns a version returns no row when its guard does not
 * hold.
 */
export interface RecordStatements {
  readonly insert: (row: RowParameters) => CompiledQuery<VersionRow>
  readonly update: (row: RowParameters) => CompiledQuery<UpdatedRow>
  readonly overwrite: (row: RowParameters) => CompiledQuery<never>
  readonly remove: (key: KeyParameters) => CompiledQuery<VersionRow>
  /** Deletes without a guard, and returns the version of the deleted record. */
  readonly erase: (key: KeyParameters) => CompiledQuery<VersionRow>
  /** Locks the record until the commit. */
  readonly hold: (key: KeyParameters) => CompiledQuery<VersionRow>
}

export interface VersionRow {
  readonly version: number
}

/** `indexed` is 1 for a conversation that had index rows for the host's own fields, otherwise 0. */
export interface UpdatedRow extends VersionRow {
  readonly indexed: number
}

export interface KeyParameters extends RecordKey {
  readonly account: string
  readonly expected: number
}

export type RowParameters = KeyParameters & { readonly value: string } & Partial<
    Record<ConversationField, string | number | null>
  >

/**
 * The statements for a table of records. The table of conversations has a column for each declared field, and no column
 * `kind`.
 */
export const recordStatements = (
  dialect: SqlDialect,
  table: 'frontdesk_records' | 'frontdesk_conversations',
): RecordStatements => {
  // Only columns of the table are written, so one row type serves both tables.
  const db = dialect.db as unknown as Kysely<Record<string, RecordRow>>
  const ofConversations = table === 'frontdesk_conversations'
  const keys = ofConversations ? (['account', 'id'] as const) : (['account', 'kind', 'id'] as const)
  const written = ['value', ...(ofConversations ? fields : [])] as const
  type Of<Name extends keyof RowParameters> = (name: Name) => Expression<unknown>
  const columns = <Name extends keyof RowParameters>(names: readonly Name[], given: Of<Name>) =>
    Object.fromEntries(names.map((name) => [name, given(name)]))
  const isKey = (given: Of<keyof RecordKey | 'account'>): Expression<SqlBool> =>
    sql`${sql.join(
      keys.map((name) => sql`${sql.ref(name)} = ${given(name)}`),
      sql` and `,
    )}`
  const row = (given: Of<keyof RowParameters>) =>
    ({ ...columns(keys, given), version: sql.lit(1), ...columns(written, given) }) as unknown as RecordRow
  const next = sql<number>`${sql.ref(`${table}.version`)} + 1`
  return {
    insert: prepare((given) =>
      db
        .insertInto(table)
        .values(row(given))
        .onConflict((on) => on.doNothing())
        .returning('version'),
    ),
    update: prepare((given) =>
      db
        .updateTable(table)
        .set({ version: next, ...columns(written, given) })
        .where(isKey(given))
        .where('version', '=', given('expected'))
        .returning(['version', sql<number>`${ofConversations ? indexed(given) : sql.lit(0)}`.as('indexed')]),
    ),
    overwrite: prepare((given) =>
      db
        .insertInto(table)
        .values(row(given))
        .onConflict((on) =>
          on
            .columns([...keys])
            .doUpdateSet({ version: next, ...columns(written, (name) => sql.ref(`excluded.${name}`)) }),
        ),
    ),
    remove: prepare((given) =>
      db.deleteFrom(table).where(isKey(given)).where('version', '=', given('expected')).returning('version'),
    ),
    erase: prepare((given) => db.deleteFrom(table).where(isKey(given)).returning('version')),
    hold: prepare((given) =>
      db
        .selectFrom(table)
        .select('version')
        .where(isKey(given))
        .where('version', '=', given('expected'))
        .$if(dialect.rowLocks, (query) => query.forShare()),
    ),
  }
}

/** Whether index rows exist. The guard holds at this point, so they belong to the expected version. */
const indexed = (given: (name: 'account' | 'id') => Expression<unknown>): Expression<number> =>
  sql`case when exists (select 1 from frontdesk_fields
    where account = ${given('account')} and conversation = ${given('id')}) then 1 else 0 end`

const fields = Object.keys(conversationFields) as ConversationField[]

/** The column values of the declared fields. */
export const fieldParameters = (value: JsonObject): Record<string, string | number | null> =>
  Object.fromEntries(fields.map((field) => [field, fieldValue(value, field)]))

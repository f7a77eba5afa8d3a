import { type CompiledQuery, type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { type ConversationField, conversationFields } from '../../inbox/conversation-fields'
import type { JsonObject } from '../../shared/json'
import type { RecordKey } from '../../shared/plan'
import { fieldValue } from '../stores/check-plan'
import type { SqlDialect } from './dialect'
import { prepare } from './prepare'
import type { RecordRow } from './tables'

/** What a commit does to one record. Those that answer with a version answer with none when their guard does not hold. */
export interface RecordStatements {
  readonly insert: (row: RowParameters) => CompiledQuery<VersionRow>
  readonly update: (row: RowParameters) => CompiledQuery<UpdatedRow>
  readonly overwrite: (row: RowParameters) => CompiledQuery<never>
  readonly remove: (key: KeyParameters) => CompiledQuery<VersionRow>
  /** Answers with the version of what was there. */
  readonly erase: (key: KeyParameters) => CompiledQuery<VersionRow>
  /** Holds the record as it is until the commit. */
  readonly hold: (key: KeyParameters) => CompiledQuery<VersionRow>
}

export interface VersionRow {
  readonly version: number
}

/** `indexed`: 1 for a conversation that had values of the host's own fields. */
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

/** The statements of a table of records: that of conversations has a column for each declared field, and no kind. */
export const recordStatements = (
  dialect: SqlDialect,
  table: 'frontdesk_records' | 'frontdesk_conversations',
): RecordStatements => {
  // The columns that are written are those that the table has, so one type of row serves both tables.
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

/** The version that was expected was found, so the rows are those of that version too. */
const indexed = (given: (name: 'account' | 'id') => Expression<unknown>): Expression<number> =>
  sql`case when exists (select 1 from frontdesk_fields
    where account = ${given('account')} and conversation = ${given('id')}) then 1 else 0 end`

const fields = Object.keys(conversationFields) as ConversationField[]

/** The values of the columns of declared fields. */
export const fieldParameters = (value: JsonObject): Record<string, string | number | null> =>
  Object.fromEntries(fields.map((field) => [field, fieldValue(value, field)]))

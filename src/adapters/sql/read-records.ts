import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { RecordKey } from '../../shared/plan'
import { behindPrefix } from '../../shared/text-order'
import type { ListPage } from '../contracts/storage'
import { defaultLimit } from '../stores/checked-store'
import type { SqlDialect } from './dialect'
import type { RecordRow } from './tables'

export type FoundRecord = Pick<RecordRow, 'kind' | 'id' | 'version' | 'value'>

/** Reads the records with these keys in one statement, because one statement reads one consistent snapshot. */
export const readStatement = (
  dialect: SqlDialect,
  account: string,
  [first, ...others]: readonly RecordKey[],
): CompiledQuery<FoundRecord> | undefined => {
  if (first === undefined) return undefined
  const ids = new Map([[first.kind, [first.id]]])
  for (const { kind, id } of others) ids.set(kind, [...(ids.get(kind) ?? []), id])
  const [query, ...queries] = [...ids].map(([kind, wanted]) =>
    ofKind(dialect, account, kind).where('id', 'in', wanted),
  )
  return queries.reduce((union, next) => union.unionAll(next), query as NonNullable<typeof query>).compile()
}

export const listStatement = (
  dialect: SqlDialect,
  account: string,
  kind: string,
  { prefix = '', after = '', limit = defaultLimit }: ListPage = {},
): CompiledQuery<FoundRecord> => {
  const end = behindPrefix(prefix)
  return ofKind(dialect, account, kind)
    .where('id', '>=', prefix)
    .where('id', '>', after)
    .$if(end !== undefined, (query) => query.where('id', '<', end as string))
    .orderBy('id')
    .limit(limit)
    .compile()
}

const ofKind = ({ db }: SqlDialect, account: string, kind: string) => {
  // One row type serves both tables: the table of conversations has no column `kind`, and no query selects it.
  const records = db as unknown as Kysely<Record<string, RecordRow>>
  const ofConversations = kind === 'conversation'
  return records
    .selectFrom(ofConversations ? 'frontdesk_conversations' : 'frontdesk_records')
    .select([sql<string>`cast(${kind} as text)`.as('kind'), 'id', 'version', 'value'])
    .where('account', '=', account)
    .$if(!ofConversations, (query) => query.where('kind', '=', kind))
}

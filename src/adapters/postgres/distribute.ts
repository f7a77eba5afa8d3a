import { CompiledQuery } from 'kysely'
import { refusal } from '../../shared/refuse'
import type { SqlEngine } from '../sql/session'

/** All tables with data of accounts. The table of the schema's version stays on the coordinator. */
const tables = [
  'frontdesk_records',
  'frontdesk_conversations',
  'frontdesk_fields',
  'frontdesk_entries',
  'frontdesk_feeds',
  'frontdesk_feed_items',
  'frontdesk_effects',
] as const

/**
 * Distributes the tables over the servers of a Citus cluster, by account: all data of an account is on one server. Tables
 * that are distributed stay as they are.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the database does not have the extension.
 */
export const distributeTables = async (engine: SqlEngine): Promise<void> => {
  const extension = await engine.ask(
    CompiledQuery.raw(`select 1 as found from pg_catalog.pg_extension where extname = 'citus'`),
  )
  if (extension.length === 0) {
    throw refusal('INVALID_INPUT', 'distribute', 'a database with the extension citus', 'none')
  }
  const [first, ...others] = tables
  await distribute(engine, first, 'none')
  for (const table of others) await distribute(engine, table, first)
}

const distribute = async (engine: SqlEngine, table: string, beside: string): Promise<void> => {
  const found = await engine.ask(
    CompiledQuery.raw(`select 1 as found from pg_dist_partition where logicalrelid = '${table}'::regclass`),
  )
  if (found.length > 0) return
  await engine.ask(
    CompiledQuery.raw(
      `select 1 as done from create_distributed_table('${table}', 'account', colocate_with => '${beside}')`,
    ),
    { patient: true },
  )
}

/** A statement of a migration on a database that other processes use. */
export interface OnlineStatement {
  readonly sql: string
  /**
   * The name of an index that is built without locks, which PostgreSQL does outside of a transaction only. A build that
   * was broken off leaves an index that is never used, and must be removed first.
   */
  readonly index?: string
  /** Runs again until it returns no row: it changes few rows at a time. */
  readonly again?: boolean
}

const rowsAtATime = 1_000

/**
 * The form of a released statement that may run twice, and beside other processes: an index is built concurrently, and an
 * update takes some rows at a time. Its result is the same.
 */
export const onlineStatement = (released: string): OnlineStatement => {
  const update = /^update (\w+) set (\w+) = ('[^']*') where (.+)$/.exec(released)
  if (update !== null) {
    const [, table, column, value, where] = update
    const some = `select ctid from ${table} where ${where} and ${column} is distinct from ${value} limit ${rowsAtATime}`
    return {
      sql: `update ${table} set ${column} = ${value} where ctid = any(array(${some})) returning 1 as changed`,
      again: true,
    }
  }
  const index = /^create index (\w+) /.exec(released)?.[1]
  if (index !== undefined) {
    return { sql: released.replace(/^create index /, 'create index concurrently if not exists '), index }
  }
  return {
    sql: released
      .replace(/^create table /, 'create table if not exists ')
      .replace(/ add column /g, ' add column if not exists '),
  }
}

/** Returns a row if the index is the rest of a build that was broken off. */
export const isBroken = (index: string): string =>
  `select 1 as found from pg_catalog.pg_index where indexrelid = to_regclass('${index}') and not indisvalid
    and not exists (select 1 from pg_catalog.pg_stat_progress_create_index where index_relid = indexrelid)`

import type { JsonObject } from '../../shared/json'
import { type FieldRow, fieldRows } from '../stores/host-fields'
import type { SqlDialect } from './dialect'
import { prepare, prepareRows } from './prepare'
import { ask, type Session } from './session'
import type { Tables } from './tables'

/** Keeps the index rows of the host's own fields equal to the record, while the commit locks the record. */
export interface FieldSessions {
  /** For a record without index rows. */
  readonly insert: (account: string, conversation: string, value: JsonObject) => Session<void>
  /** For a record that may have index rows. Unchanged fields are not written again. */
  readonly replace: (account: string, conversation: string, value: JsonObject) => Session<void>
  readonly clear: (account: string, conversation: string) => Session<void>
}

export const fieldSessions = ({ db }: SqlDialect): FieldSessions => {
  const existingRows = prepare<{ account: string; conversation: string }, FieldRow>((given) =>
    db
      .selectFrom('frontdesk_fields')
      .select(['field', 'position', 'text', 'number'])
      .where('account', '=', given('account'))
      .where('conversation', '=', given('conversation'))
      .orderBy('position'),
  )
  const clear = prepare<{ account: string; conversation: string }, unknown>((given) =>
    db
      .deleteFrom('frontdesk_fields')
      .where('account', '=', given('account'))
      .where('conversation', '=', given('conversation')),
  )
  const remove = prepare<{ account: string; conversation: string; field: string }, unknown>((given) =>
    db
      .deleteFrom('frontdesk_fields')
      .where('account', '=', given('account'))
      .where('conversation', '=', given('conversation'))
      .where('field', '=', given('field')),
  )
  const insert = prepareRows<Tables['frontdesk_fields'], unknown>(
    ['account', 'conversation', 'field', 'position', 'text', 'number'],
    (rows) => db.insertInto('frontdesk_fields').values(rows),
  )
  return {
    *insert(account, conversation, value) {
      yield* insert(fieldRows(value).map((row) => ({ account, conversation, ...row })))
    },
    *replace(account, conversation, value) {
      const before = byField(yield* ask(existingRows({ account, conversation })))
      const after = byField(fieldRows(value))
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (field) => !sameRows(before.get(field), after.get(field)),
      )
      for (const field of changed) if (before.has(field)) yield remove({ account, conversation, field })
      const rows = changed.flatMap((field) => after.get(field) ?? [])
      yield* insert(rows.map((row) => ({ account, conversation, ...row })))
    },
    *clear(account, conversation) {
      yield clear({ account, conversation })
    },
  }
}

const byField = (rows: readonly FieldRow[]): ReadonlyMap<string, readonly FieldRow[]> => {
  const fields = new Map<string, FieldRow[]>()
  for (const row of rows) fields.set(row.field, [...(fields.get(row.field) ?? []), row])
  return fields
}

const sameRows = (left: readonly FieldRow[] = [], right: readonly FieldRow[] = []): boolean =>
  left.length === right.length &&
  left.every((row, index) => {
    const other = right[index]
    return row.position === other?.position && row.text === other.text && row.number === other.number
  })

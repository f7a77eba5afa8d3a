import type { NamedFields } from '../../intake/conversation/check-field-changes'
import type { RecordKey } from '../../shared/plan'
import type { Reader } from '../run/reader'

/** The fields that the changes name. */
export const readFields = async (reader: Reader, changes: object): Promise<NamedFields> => {
  const fields = await reader.present('field', Object.keys(changes))
  return Object.fromEntries(fields.map((field) => [field.id, field]))
}

/** The records of the fields that the changes name. */
export const fieldKeys = (changes: object): readonly RecordKey[] =>
  Object.keys(changes).map((id) => ({ kind: 'field', id }))

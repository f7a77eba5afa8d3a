import type { FieldType, FieldTypes, FieldValue } from '../../inbox/conversation-fields'
import { fieldFact } from '../../inbox/conversation-fields'
import { type JsonObject, own } from '../../shared/json'

/** One index row for a value of a host's own field. An instant is a number. */
export interface FieldRow {
  readonly field: string
  /** 0 for a single value; 1 and more for the texts of a list. So a text differs from a list of one text. */
  readonly position: number
  readonly text: string | null
  readonly number: number | null
}

/** All values of the host's own fields in a record; absent and `null` are the same. */
const hostValues = (record: JsonObject): readonly (readonly [string, FieldValue])[] =>
  Object.entries((own(record, 'fields') ?? {}) as Readonly<Record<string, FieldValue | null>>).flatMap(
    ([id, value]) => (value === null ? [] : [[id, value] as const]),
  )

/** All index rows of a record, whether its fields are declared or not. */
export const fieldRows = (record: JsonObject): readonly FieldRow[] =>
  hostValues(record).flatMap(([field, value]): FieldRow[] => {
    if (typeof value === 'string') return [{ field, position: 0, text: value, number: null }]
    if (typeof value === 'number') return [{ field, position: 0, text: null, number: value }]
    return value.map((text, index) => ({ field, position: index + 1, text, number: null }))
  })

/** The value of a field in a record; absent if its type differs from the query's type. */
const hostValue = (record: JsonObject, id: string, type: FieldType): FieldValue | null => {
  const value = own(own(record, 'fields') ?? {}, id) as FieldValue | null | undefined
  return value !== undefined && value !== null && isOfType(value, type) ? value : null
}

/** The facts of a query: the record, with the host's own fields. */
export const withHostFacts = (record: JsonObject, fields: FieldTypes): JsonObject => {
  const asked = Object.entries(fields)
  if (asked.length === 0) return record
  const facts = asked.map(([id, type]) => [fieldFact(id), hostValue(record, id, type)] as const)
  return { ...record, ...Object.fromEntries(facts) }
}

const isOfType = (value: FieldValue, type: FieldType): boolean =>
  type === 'list' ? typeof value === 'object' : typeof value === (type === 'text' ? 'string' : 'number')

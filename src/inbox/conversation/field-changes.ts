import type { FieldValue, FieldValues } from '../conversation-fields'

/** New values by the id of the field; `null` takes the value away. */
export type FieldChanges = Readonly<Record<string, FieldValue | null>>

export const changeFields = (fields: FieldValues, changes: FieldChanges): FieldValues =>
  Object.fromEntries(
    Object.entries({ ...fields, ...changes }).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  )

/** The fields that stay when a conversation is erased. */
export const keptFields = (fields: FieldValues, ids: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)))

import type { FieldChanges } from '../../inbox/conversation/field-changes'
import type { FieldValue } from '../../inbox/conversation-fields'
import type { Field } from '../../settings/field'
import { parseFieldValue } from '../../settings/field-value'
import { own } from '../../shared/json'
import { refusal } from '../../shared/refuse'

/** Checked values. */
export interface CheckedFields {
  readonly values: FieldChanges
  readonly personal: FieldChanges
}

/** The fields that a change names, by id. A decision relies on them: a field that is removed takes no values. */
export type NamedFields = Readonly<Record<string, Field>>

/**
 * Checks new values against the types of their fields.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `command.fields.seats`.
 */
export const changesByField = (
  changes: Readonly<Record<string, unknown>>,
  fields: NamedFields,
  place: string,
): CheckedFields => {
  const checked = Object.entries(changes).map(([id, value]) => {
    const field = own(fields, id) as Field | undefined
    if (field === undefined || field.state === 'removing') {
      throw refusal('INVALID_INPUT', place, 'a field of this account', id)
    }
    const { type, personal } = field
    return { id, personal, value: parseFieldValue(type, `${place}.${id}`, value) }
  })
  const changesOf = (wanted: boolean): FieldChanges =>
    Object.fromEntries(
      checked.flatMap(({ id, personal, value }): (readonly [string, FieldValue | null])[] =>
        personal === wanted ? [[id, value]] : [],
      ),
    )
  return { values: changesOf(false), personal: changesOf(true) }
}

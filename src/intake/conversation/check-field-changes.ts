import type { FieldChanges } from '../../inbox/conversation/field-changes'
import type { FieldValue } from '../../inbox/conversation-fields'
import type { Known } from '../../records/known'
import type { Field } from '../../settings/field'
import { parseFieldValue } from '../../settings/field-schema'
import type { Guard } from '../../shared/plan'
import { refusal } from '../../shared/refuse'

/** Checked values, and guards on their fields: a field that is removed in between takes no values. */
export interface CheckedFields {
  readonly values: FieldChanges
  readonly personal: FieldChanges
  readonly guards: readonly Guard[]
}

export type KnownFields = ReadonlyMap<string, Known<Field>>

/**
 * Checks new values against the types of their fields.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `command.fields.seats`.
 */
export const checkFieldChanges = (
  changes: Readonly<Record<string, unknown>>,
  fields: KnownFields,
  place: string,
): CheckedFields => {
  const checked = Object.entries(changes).map(([id, value]) => {
    const known = fields.get(id)
    if (known?.value === undefined || known.value.state === 'removing') {
      throw refusal('INVALID_INPUT', place, 'a field of this account', id)
    }
    const { type, personal } = known.value
    return { id, personal, version: known.version, value: parseFieldValue(type, `${place}.${id}`, value) }
  })
  const changesOf = (wanted: boolean): FieldChanges =>
    Object.fromEntries(
      checked.flatMap(({ id, personal, value }): (readonly [string, FieldValue | null])[] =>
        personal === wanted ? [[id, value]] : [],
      ),
    )
  return {
    values: changesOf(false),
    personal: changesOf(true),
    guards: checked.map(({ id, version }) => ({ kind: 'field', id, version })),
  }
}

import { type FieldType, type FieldValue, fieldLimits } from '../inbox/conversation-fields'
import { type Guard, guardWith, listOf, nullable } from '../shared/guard'
import { isUnstorable } from '../shared/unstorable'
import type { Field } from './field'

/**
 * Validates a value to set, without a schema library. `null` and an empty list remove the value.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `command.fields.seats`.
 */
export const parseFieldValue = (type: FieldType, place: string, value: unknown): FieldValue | null => {
  guardWith(value, nullable(values[type]), place)
  const checked = value as FieldValue | null
  return Array.isArray(checked) && checked.length === 0 ? null : checked
}

/** Whether a stored value of a conversation is valid for the field. */
export const isFieldValue = ({ type }: Pick<Field, 'type'>, value: unknown): boolean =>
  values[type](value) === undefined

const guardOf =
  (expected: string, isRight: (value: unknown) => boolean): Guard =>
  (value) =>
    isRight(value) ? undefined : { place: '', expected, found: value }

const text = guardOf(
  `text of 1 to ${fieldLimits.text} characters, without NUL or half a surrogate pair`,
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= fieldLimits.text && !isUnstorable(value),
)

const wholeNumber = guardOf('a whole number', Number.isSafeInteger)

const distinct = guardOf(
  `at most ${fieldLimits.list} texts, each once`,
  (value) => Array.isArray(value) && value.length <= fieldLimits.list && new Set(value).size === value.length,
)

const texts = listOf(text)

const values: Readonly<Record<FieldType, Guard>> = {
  text,
  instant: wholeNumber,
  number: wholeNumber,
  list: (value) => texts(value) ?? distinct(value),
}

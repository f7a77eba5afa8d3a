import { type FieldType, type FieldValue, fieldLimits } from '../inbox/conversation-fields'
import { type Form, guardWith, listOf, nullable } from '../shared/guard'
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

const formOf =
  (expected: string, isRight: (value: unknown) => boolean): Form =>
  (value) =>
    isRight(value) ? undefined : { place: '', expected, found: value }

const text = formOf(
  `text of 1 to ${fieldLimits.text} characters, without NUL or half a surrogate pair`,
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= fieldLimits.text && !isUnstorable(value),
)

const wholeNumber = formOf('a whole number', Number.isSafeInteger)

const distinct = formOf(
  `at most ${fieldLimits.list} texts, each once`,
  (value) => Array.isArray(value) && value.length <= fieldLimits.list && new Set(value).size === value.length,
)

const texts = listOf(text)

const values: Readonly<Record<FieldType, Form>> = {
  text,
  instant: wholeNumber,
  number: wholeNumber,
  list: (value) => texts(value) ?? distinct(value),
}

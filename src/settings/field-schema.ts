import * as z from 'zod'
import type { FieldChanges } from '../inbox/conversation/field-changes'
import {
  conversationFields,
  type FieldType,
  type FieldValue,
  fieldLimits,
  fieldTypes,
} from '../inbox/conversation-fields'
import { own } from '../shared/json'
import { parseWith } from '../shared/parse-with'
import { isUnstorable } from '../shared/unstorable'
import type { Field, FieldInput } from './field'

/** @throws HelpdeskError `INVALID_RULE` with the place. */
export const parseField = (input: unknown): Required<FieldInput> => parseWith(field, 'field', input)

/**
 * Validates a value to set. `null` and an empty list remove the value.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `command.fields.seats`.
 */
export const parseFieldValue = (type: FieldType, place: string, value: unknown): FieldValue | null => {
  const schema: z.ZodType<FieldValue | null> = values[type].nullable()
  const parsed = parseWith(schema, place, value, 'INVALID_INPUT')
  return Array.isArray(parsed) && parsed.length === 0 ? null : parsed
}

/** Field values to set, by field id. Each value is checked against the type of its field. */
export const fieldChanges = z.custom<FieldChanges>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.keys(input).length <= fieldLimits.fields,
  `expected at most ${fieldLimits.fields} values by the ids of fields`,
)

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parseFieldChanges = (input: unknown): FieldChanges =>
  parseWith(fieldChanges, 'fields', input, 'INVALID_INPUT')

/** Whether a stored value of a conversation is valid for the field. */
export const isFieldValue = ({ type }: Pick<Field, 'type'>, value: unknown): boolean =>
  values[type].safeParse(value).success

const taken = (id: string): boolean =>
  Object.hasOwn(conversationFields, id) || own(Object.prototype, id) !== undefined

const field = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'expected a-z first, and then a-z, 0-9 and _')
    .max(fieldLimits.id)
    .refine((id) => !taken(id), 'expected an id that is not the name of a built-in field'),
  type: z.enum(fieldTypes),
  personal: z.boolean().default(false),
})

const text = z
  .string()
  .min(1)
  .max(fieldLimits.text)
  .refine((text) => !isUnstorable(text), 'expected text without NUL or half a surrogate pair')

const values = {
  text,
  instant: z.int(),
  number: z.int(),
  list: z
    .array(text)
    .max(fieldLimits.list)
    .refine((texts) => new Set(texts).size === texts.length, 'expected each text once'),
} as const satisfies Record<FieldType, z.ZodType<FieldValue>>

import * as z from 'zod/mini'
import type { FieldChanges } from '../inbox/conversation/field-changes'
import { conversationFields, fieldLimits, fieldTypes } from '../inbox/conversation-fields'
import { own } from '../shared/json'
import { accepted, type Checked, checkWith, parseWith } from '../shared/parse-with'
import type { FieldInput } from './field'

/** @throws HelpdeskError `INVALID_RULE` with the place. */
export const parseField = (input: unknown): Required<FieldInput> => parseWith(field, 'field', input)

/** Field values to set, by field id. Each value is checked against the type of its field. */
export const fieldChanges = z.custom<FieldChanges>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.keys(input).length <= fieldLimits.fields,
  `expected at most ${fieldLimits.fields} values by the ids of fields`,
)

/**
 * Validates new values of host fields.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseFieldChanges = (input: unknown): FieldChanges => accepted(checkFieldChanges(input))

/** Validates new values of host fields; returns all refusals, each with its place. Throws nothing. */
export const checkFieldChanges = (input: unknown): Checked<FieldChanges> =>
  checkWith<FieldChanges>(fieldChanges, 'fields', input, 'INVALID_INPUT')

const taken = (id: string): boolean =>
  Object.hasOwn(conversationFields, id) || own(Object.prototype, id) !== undefined

const field = z.strictObject({
  id: z.string().check(
    z.regex(/^[a-z][a-z0-9_]*$/, 'expected a-z first, and then a-z, 0-9 and _'),
    z.maxLength(fieldLimits.id),
    z.refine((id) => !taken(id), 'expected an id that is not the name of a built-in field'),
  ),
  type: z.enum(fieldTypes),
  personal: z._default(z.boolean(), false),
})

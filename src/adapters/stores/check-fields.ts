import { type FieldTypes, fieldLimits, fieldTypes } from '../../inbox/conversation-fields'
import { type JsonObject, own } from '../../shared/json'
import { refusal } from '../../shared/refuse'
import { checkName } from './names'

/**
 * Refuses values of the host's own fields that some store cannot index.
 *
 * @throws HelpdeskError `INVALID_INPUT`
 */
export const checkHostFields = (conversationId: string, record: JsonObject): void => {
  const fields = own(record, 'fields')
  if (fields === undefined || fields === null) return
  const place = `fields of conversation "${conversationId}"`
  const expected = `an object of at most ${fieldLimits.fields} fields`
  if (typeof fields !== 'object' || Array.isArray(fields)) throw refused(place, expected, fields)
  const values = Object.entries(fields)
  if (values.length > fieldLimits.fields) throw refused(place, expected, `${values.length} of them`)
  for (const [id, value] of values) {
    checkName(`the id of a field of conversation "${conversationId}"`, id, fieldLimits.id)
    if (value !== null) checkHostValue(`field "${id}" of conversation "${conversationId}"`, value)
  }
}

const checkHostValue = (place: string, value: unknown): void => {
  if (typeof value === 'string') checkName(place, value, fieldLimits.text)
  else if (Array.isArray(value)) checkList(place, value)
  else if (!Number.isSafeInteger(value))
    throw refused(place, 'text, a safe integer or a list of texts', value)
}

/** An empty list has no index row, so a record must omit it. */
const checkList = (place: string, list: readonly unknown[]): void => {
  for (const text of list) checkName(place, text, fieldLimits.text)
  if (list.length === 0 || list.length > fieldLimits.list || new Set(list).size < list.length) {
    throw refused(place, `a list of 1 to ${fieldLimits.list} different texts`, list)
  }
}

/** @throws HelpdeskError `INVALID_INPUT` for an unknown type. */
export const checkFieldTypes = (fields: FieldTypes = {}): void => {
  for (const [id, type] of Object.entries(fields)) {
    checkName('the id of a field of a query', id, fieldLimits.id)
    if (!fieldTypes.includes(type)) throw refused(`fields.${id}`, `one of ${fieldTypes.join(', ')}`, type)
  }
}

const refused = (place: string, expected: string, found: unknown) =>
  refusal('INVALID_INPUT', place, expected, found)

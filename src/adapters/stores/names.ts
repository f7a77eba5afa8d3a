import type { RecordKey } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import { isUnstorable } from '../../shared/unstorable'

/**
 * The maximum length of an account id, kind or conversation field, in UTF-16 units: several of them must fit into an
 * index entry.
 */
const maxNameLength = 256

/** The maximum length of the id of a record, a feed or an effect, in UTF-16 units. */
export const maxIdLength = 512

/**
 * Refuses names that some database cannot store exactly: an empty name, NUL, half a surrogate pair.
 *
 * @throws HelpdeskError `INVALID_INPUT`
 */
export const checkName = (place: string, name: unknown, maxLength: number = maxNameLength): void => {
  if (name === '') throw refusal('INVALID_INPUT', place, 'text that is not empty', name)
  checkText(place, name, maxLength)
}

/** As `checkName`, but the text may be empty. */
export const checkText = (place: string, text: unknown, maxLength: number): void => {
  if (typeof text !== 'string' || text.length > maxLength || isUnstorable(text)) {
    const expected = `text of at most ${maxLength} characters without NUL or half a surrogate pair`
    throw refusal('INVALID_INPUT', place, expected, text)
  }
}

export const checkKey = (key: RecordKey): void => {
  checkName('the kind of a record', key.kind)
  checkName(`the id of a record of kind "${key.kind}"`, key.id, maxIdLength)
}

import { HelpdeskError } from '../../shared/errors'
import type { RecordKey } from '../../shared/plan'

/** The longest account id, kind or conversation field, in UTF-16 units: an index entry of a database has to hold several. */
export const maxNameLength = 256

/** The longest id of a record, a feed or an effect, in UTF-16 units. */
export const maxIdLength = 512

/**
 * Refuses what not every database can keep apart: an empty name, NUL, half a surrogate pair.
 *
 * @throws HelpdeskError `INVALID_INPUT`
 */
export const checkName = (place: string, name: unknown, maxLength: number = maxNameLength): void => {
  if (typeof name !== 'string' || name === '' || name.length > maxLength || isUnstorable(name)) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected ${place} to be text of 1 to ${maxLength} characters without NUL or half a surrogate pair, found ${shown(name)}.`,
    )
  }
}

export const checkKey = (key: RecordKey): void => {
  checkName('the kind of a record', key.kind)
  checkName(`the id of a record of kind "${key.kind}"`, key.id, maxIdLength)
}

/** True for text that a database would refuse or change. */
export const isUnstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)

const shown = (name: unknown): string => {
  if (typeof name !== 'string') return typeof name
  return name.length > 80 ? `${name.length} characters` : JSON.stringify(name)
}

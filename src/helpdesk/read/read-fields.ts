import type { KnownFields } from '../../intake/conversation/check-field-changes'
import type { Reader } from '../run/reader'

/** The fields that the changes name. */
export const readFields = (reader: Reader, changes: object): Promise<KnownFields> =>
  reader.many('field', Object.keys(changes))

import type { RecordKind } from '../../records/records'
import { HelpdeskError } from '../../shared/errors'
import type { Reader } from '../run/reader'

/** @throws HelpdeskError `ALREADY_EXISTS` */
export const mustBeFree = async (reader: Reader, kind: RecordKind, id: string): Promise<void> => {
  const { value } = await reader.one(kind, id)
  if (value !== undefined) throw alreadyExists(kind, id)
}

export const alreadyExists = (kind: RecordKind, id: string): HelpdeskError =>
  new HelpdeskError('ALREADY_EXISTS', `Expected no ${kind} "${id}" yet, found one.`, { kind, id })

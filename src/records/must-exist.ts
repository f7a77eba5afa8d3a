import { HelpdeskError } from '../shared/errors'
import type { RecordKind } from './records'

/** The value of a record. @throws HelpdeskError `UNKNOWN_RECORD` */
export const mustExist = <Value>(kind: RecordKind, id: string, value: Value | undefined): Value => {
  if (value !== undefined) return value
  throw new HelpdeskError('UNKNOWN_RECORD', `Expected ${kind} "${id}" to exist, found nothing.`, { kind, id })
}

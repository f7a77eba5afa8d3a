import { guardWith, object } from '../../shared/guard'
import { type JsonObject, own } from '../../shared/json'
import { accepted } from '../../shared/parse-with'
import { refusal } from '../../shared/refuse'
import { upcast, upcasters, versionIn } from './event-versions'
import type { ThreadEntry } from './events'

/**
 * A stored entry in the form of this build: an older version is lifted. An entry of a newer build, of an unknown type or a
 * newer version, stays as it is, so that it can be shown as unknown and erased; `isKnownEntry` tells it apart.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for an older entry that does not have the form of its version.
 */
export const currentEntry = (stored: JsonObject): ThreadEntry => {
  guardWith(stored, storedForm, 'entry')
  return (needsSteps(stored) ? accepted(upcast(stored, 'entry')) : stored) as unknown as ThreadEntry
}

const storedForm = object({})

/** Whether this build knows the type and the version of an entry. Throws nothing. */
export const isKnownEntry = (entry: ThreadEntry): boolean =>
  storedForm(entry) === undefined && (entry.version ?? 1) === versionIn(own(entry, 'type'), upcasters)

/** @throws HelpdeskError `INVALID_INPUT` for an entry of a newer build. */
export const mustBeKnown = (entry: ThreadEntry): void => {
  if (isKnownEntry(entry)) return
  throw refusal(
    'INVALID_INPUT',
    `entry[${entry.seq}]`,
    'a type and a version of event that this build knows',
    `${entry.type}, version ${entry.version ?? 1}`,
  )
}

const needsSteps = ({ type, version = 1 }: JsonObject): boolean => {
  const current = versionIn(type, upcasters)
  return current !== undefined && typeof version === 'number' && version < current
}

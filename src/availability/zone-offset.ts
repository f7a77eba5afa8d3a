import { IANAZone } from 'luxon'
import { type Instant, minute } from '../shared/instant'
import { requireGlobal } from '../shared/require-global'

/**
 * The milliseconds to add to UTC in a zone at an instant, from the zone data of the runtime. The zone must be one that
 * `canonicalZone` returned.
 */
export const offsetAt = (zone: string, instant: Instant): number =>
  Math.round(IANAZone.create(zone).offset(instant) * minute)

/**
 * The name of a zone in the spelling of the runtime; `undefined` when the runtime has no such zone.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` when the runtime has no `Intl`, because luxon would know no zone at all.
 */
export const canonicalZone = (name: string): string | undefined => {
  requireGlobal('Intl')
  return IANAZone.isValidZone(name)
    ? new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
    : undefined
}

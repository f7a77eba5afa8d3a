import { type Instant, second } from '../shared/instant'
import { requireGlobal } from '../shared/require-global'

/**
 * The milliseconds to add to UTC in a zone at an instant, from the zone data of the runtime. The zone must be one that
 * `canonicalZone` returned.
 */
export const offsetAt = (zone: string, instant: Instant): number => {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatIn(zone).formatToParts(instant)) shown[type] = value
  const whole = Math.floor(instant / second) * second
  return wallTimeOf(shown) - whole
}

/** The name of a zone in the spelling of the runtime; `undefined` when the runtime has no such zone. */
export const canonicalZone = (name: string): string | undefined => {
  requireGlobal('Intl')
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** The year 0 of the calendar is shown as 1 BC. `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
const wallTimeOf = (shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>>): number => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, seconds = 0] = parts.map((part) =>
    Number(shown[part]),
  )
  const date = new Date(0).setUTCFullYear(shown.era === 'AD' ? year : 1 - year, month - 1, day)
  return date + ((hour * 60 + minute) * 60 + seconds) * second
}

const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

/** The runtime has some 600 zones, so the cache is bounded. Making a formatter is slow. */
const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isZone } from '../../src/availability'
import { canonicalZone, offsetAt } from '../../src/availability/zone-offset'
import { day, hour } from '../../src/shared/instant'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Also before the clocks of a zone were set to whole minutes, and before the year 1. */
const years = [-2, 0, 1, 99, 1850, 1911, 1970, 2000, 2026, 2100, 9999]
const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Monrovia',
]

describe('the offset of a zone', () => {
  test.each(zones)('V-20 V-21 is in %s the one that another library finds', (zone) => {
    for (const year of years) {
      const start = new Date(0).setUTCFullYear(year, 0, 1)
      for (let at = start; at < start + 366 * day; at += 5 * day + 7 * hour + 1) {
        expect(offsetAt(zone, at)).toBe(
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6,
        )
      }
    }
  })

  test('a zone has one name in every spelling, and an unknown zone has none', () => {
    expect(canonicalZone('europe/BERLIN')).toBe('Europe/Berlin')
    expect(canonicalZone('Europe/Atlantis')).toBeUndefined()
  })

  test('a runtime without Intl is refused, where a zone would look unknown', () => {
    vi.stubGlobal('Intl', undefined)
    expect(() => isZone('Africa/Lagos')).toThrow(expect.objectContaining({ code: 'RUNTIME_UNSUPPORTED' }))
  })
})

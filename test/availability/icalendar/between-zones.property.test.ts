import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { instantAt, wallTimeAt } from '../../../src/availability'
import { wallTimeBetween } from '../../../src/availability/icalendar/between-zones'
import { runs } from '../../support/runs'

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
)
const walls = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2060, 0) })

describe('a wall time of a calendar in another zone', () => {
  test.prop([zones, zones, walls], { numRuns: runs(2_000) })(
    'is the one that the core finds, except in a gap',
    (from, to, wall) => {
      const instant = instantAt(from, wall)
      fc.pre(wallTimeAt(from, instant) === wall)
      expect(wallTimeBetween(from, to, wall)).toBe(wallTimeAt(to, instant))
    },
  )

  test('counts a skipped time with the offset before the gap, and a repeated time once, as the first (RFC 5545)', () => {
    expect(wallTimeBetween('Europe/Berlin', 'UTC', Date.UTC(2026, 2, 29, 2, 30))).toBe(
      Date.UTC(2026, 2, 29, 1, 30),
    )
    expect(wallTimeBetween('Europe/Berlin', 'UTC', Date.UTC(2026, 9, 25, 2, 30))).toBe(
      Date.UTC(2026, 9, 25, 0, 30),
    )
    expect(wallTimeBetween('America/New_York', 'UTC', Date.UTC(2026, 10, 1, 1, 30))).toBe(
      Date.UTC(2026, 10, 1, 5, 30),
    )
  })
})

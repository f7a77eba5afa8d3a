import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overridesFromCalendar } from '../../../src/availability/icalendar'
import { calendars } from '../../../src/testing/arbitraries'

test('generated calendars close the dates of their all-day events, and no others', () => {
  fc.assert(
    fc.property(calendars(), ({ text, closed }) => {
      const overrides = overridesFromCalendar(text, { zone: 'UTC', from: '2026-01-01', to: '2027-12-31' })
      expect(overrides).toEqual(closed.map((date) => ({ date, ranges: [] })))
    }),
  )
})

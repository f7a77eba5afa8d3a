import { afterAll, expect, test, vi } from 'vitest'
import { instantFromIso } from '../../src/shared/instant'

const before = process.env.TZ

afterAll(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
  vi.useRealTimers()
})

/** The answers of a freshly loaded copy, on a machine in this zone and at this date. */
const answersOn = async (machine: string, today: string) => {
  process.env.TZ = machine
  vi.useFakeTimers({ now: instantFromIso(today), toFake: ['Date'] })
  vi.resetModules()
  const { Settings } = await import('luxon')
  Settings.defaultZone = machine
  Settings.now = () => instantFromIso(today)
  const { compileHours } = await import('../../src/availability')
  const now = instantFromIso('2026-10-30T00:00:00Z')
  return ['America/New_York', 'Europe/Berlin', 'Pacific/Apia'].map((zone) => {
    const hours = compileHours({ zone, ranges: [{ days: ['weekend'], from: '22:00', to: '01:30' }] })
    const later = now + 3 * 86_400_000
    return [
      hours.intervals(now, later),
      hours.nextOpening(now),
      hours.nextClosing(now),
      hours.openTimeBetween(now, later),
      hours.addOpenTime(now, 7_200_000),
    ]
  })
}

test('neither the zone of the process nor the date of today changes an answer', async () => {
  const answers = await answersOn('UTC', '2026-01-15T00:00:00Z')
  expect(new Date('2026-07-15T00:00:00Z').getTimezoneOffset()).toBe(0)
  expect(await answersOn('America/New_York', '2026-07-15T00:00:00Z')).toEqual(answers)
  expect(new Date('2026-07-15T00:00:00Z').getTimezoneOffset()).toBe(240)
  expect(await answersOn('Pacific/Apia', '2026-11-01T05:30:00Z')).toEqual(answers)
})

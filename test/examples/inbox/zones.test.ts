import { expect, test } from 'vitest'
import { localTime, zoneNames } from '../../../examples/helpdesk/inbox/settings/availability/zones'

test('a local time is that of the zone, as a field takes it', () => {
  const at = Date.parse('2026-12-24T23:05:00Z')
  expect(localTime('America/Lima', at)).toBe('2026-12-24T18:05')
  expect(localTime('Asia/Tokyo', at)).toBe('2026-12-25T08:05')
})

test('each zone is offered once, UTC and the one that is chosen among them', () => {
  const names = zoneNames('Europe/Kyiv')
  expect(names).toEqual(expect.arrayContaining(['UTC', 'Europe/Kyiv', 'Asia/Tokyo']))
  expect(new Set(names).size).toBe(names.length)
})

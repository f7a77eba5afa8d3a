import { expect, test } from 'vitest'
import { openApp } from './open-app'

const calendar = (...lines: readonly string[]) => ({
  text: ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
  zone: 'Europe/Berlin',
  from: '2026-01-01',
  to: '2026-12-31',
  timedEvents: 'ignore',
})

test('a calendar is read as dates, and refused with the place in it', async () => {
  const { post } = await openApp('ana')
  const holiday = calendar('DTSTART;VALUE=DATE:20001225', 'RRULE:FREQ=YEARLY')
  expect(await post('/calendar', holiday)).toEqual({
    status: 200,
    body: [{ date: '2026-12-25', ranges: [] }],
  })
  const broken = calendar('DTSTART;VALUE=DATE:20001225', 'RRULE:FREQ=YEARLY;BYSETPOS=2')
  expect(await post('/calendar', broken)).toMatchObject({
    status: 422,
    body: { code: 'INVALID_INPUT', details: { place: 'events[0].RRULE' } },
  })
})

test('whoever is signed in sets their own hours, and hears what is wrong with them', async () => {
  const { post } = await openApp('ana')
  const hours = { zone: 'Asia/Tokyo', ranges: [{ days: ['weekdays'], from: '22:00', to: '02:00' }] }
  expect(await post('/hours', { hours })).toMatchObject({ status: 200, body: { id: 'ana', hours } })
  expect((await post('/hours', { hours: null })).body).not.toHaveProperty('hours')
  expect(
    await post('/hours', { hours: { ...hours, ranges: [{ days: [], from: '9', to: '10' }] } }),
  ).toMatchObject({
    status: 422,
    body: { code: 'INVALID_RULE', details: { place: expect.stringMatching(/^hours\.ranges\[0\]/) } },
  })
})

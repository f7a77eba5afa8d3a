import { describe, expect, test } from 'vitest'
import type { AvailabilityPreviewRequest } from '../../../examples/helpdesk/settings-api'
import type { AvailabilityRule } from '../../../src/availability'
import { openApp } from './open-app'

const office: AvailabilityRule = {
  mode: 'hours',
  replyTime: 'few_minutes',
  hours: {
    zone: 'Europe/Berlin',
    ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }],
    overrides: [{ date: '2026-12-25', ranges: [] }],
  },
  outside: { action: 'return-time' },
}

const nine = { from: '09:00', to: '17:00' }

const openSettings = async () => {
  const app = await openApp('ada')
  const post = (path: string, body: unknown) => app.post(`/settings${path}`, body)
  const preview = async (availability: AvailabilityRule, but: Partial<AvailabilityPreviewRequest> = {}) =>
    (
      await post('/availability/preview', {
        inboxId: 'support',
        availability,
        at: '2026-12-24T18:30',
        zone: 'Europe/Berlin',
        language: 'en-GB',
        bot: false,
        ...but,
      })
    ).body
  return { ...app, post, preview }
}

describe('what a visitor would be preview', () => {
  test('is said in their zone and language, with the hours that follow', async () => {
    const { preview } = await openSettings()
    expect(await preview(office)).toMatchObject({
      at: Date.parse('2026-12-24T17:30:00Z'),
      zone: 'Europe/Berlin',
      shown: true,
      text: 'We’re away. Back on Monday at 9:00',
      hours: { open: false, openRanges: { 0: { start: Date.parse('2026-12-28T08:00:00Z') }, length: 8 } },
    })
    expect(await preview(office, { language: 'ja', zone: 'Asia/Tokyo' })).toMatchObject({
      text: 'ただいま不在です。月曜日17:00に戻ります。',
    })
    expect(
      await preview(office, { language: 'de', zone: 'America/Lima', at: '2026-12-24T10:00' }),
    ).toMatchObject({
      text: 'Antwortet meist in wenigen Minuten',
      hours: { open: true, openRanges: { 0: { end: Date.parse('2026-12-24T16:00:00Z') } } },
    })
    expect(await preview({ ...office, botRespectsHours: true }, { bot: true })).toMatchObject({
      shown: false,
    })
  })

  test('counts who has the inbox open where the rule asks for it', async () => {
    const { preview, presence, clock } = await openSettings()
    const rule: AvailabilityRule = {
      mode: 'status',
      replyTime: { dynamic: 'a_day' },
      presencePolicy: 'require',
      away: { action: 'message', text: 'Nobody has the inbox open.' },
    }
    expect(await preview(rule)).toMatchObject({ text: 'Nobody has the inbox open.' })
    const leave = presence.enter('ana')
    expect(await preview(rule)).toMatchObject({
      text: 'Typically replies in a day',
      measured: { replies: 0 },
    })
    leave()
    clock.at += 5 * 60_000
    expect(await preview(rule)).toMatchObject({ text: 'Nobody has the inbox open.' })
  })

  test('counts whom conversations can be given to where the rule asks for it', async () => {
    const { preview, acme } = await openSettings()
    await acme.agent('ana').profile.setStatus('away')
    const rule: AvailabilityRule = {
      mode: 'status',
      replyTime: 'none',
      pool: 'routing-pool',
      away: { action: 'hide' },
    }
    const shown = async (...users: string[]) =>
      (await preview(rule, { routing: { users, teams: [] } })) as { shown: boolean }
    expect(await shown('ana')).toMatchObject({ shown: false })
    expect(await shown('ana', 'ben')).toMatchObject({ shown: true })
    expect(await preview(rule)).toMatchObject({ shown: true })
  })

  test('of hours that never end or never begin is preview as such', async () => {
    const { preview } = await openSettings()
    const always = { zone: 'UTC', ranges: [{ days: ['every-day' as const], from: '00:00', to: '24:00' }] }
    const open = (await preview({ ...office, hours: always })) as { at: number }
    expect(open).toMatchObject({ hours: { open: true, openRanges: [{ start: open.at }] } })
    const over = { zone: 'UTC', ranges: [], overrides: [{ date: '1999-12-31', ranges: [nine] }] }
    expect(await preview({ ...office, hours: over })).toMatchObject({
      hours: { open: false, openRanges: [] },
    })
  })

  test('is refused with its place where the rule is wrong', async () => {
    const { post } = await openSettings()
    const asked = { inboxId: 'support', at: '2026-12-24T18:30', zone: 'UTC', language: 'en', bot: false }
    const hours = { ...office.hours, ranges: [{ days: ['monday'], from: '25:00', to: '17:00' }] }
    const refused = await post('/availability/preview', { ...asked, availability: { ...office, hours } })
    expect(refused).toMatchObject({
      status: 422,
      body: { details: { place: 'availability.hours.ranges[0].from' } },
    })
  })
})

test('a chat keeps what was not sent, and a bot the rest of its hand-off', async () => {
  const { post, ada } = await openSettings()
  await ada.bots.save({ id: 'guide', name: 'Guide', handOff: { onNone: 'queue' } })
  const saved = await post('/channels/chat-support/availability', {
    availability: office,
    fallThroughWhenHidden: true,
  })
  expect(saved.body).toMatchObject({ availability: office, fallThroughWhenHidden: true, name: 'Chat' })
  const again = await post('/channels/chat-support/availability', { availability: office })
  expect(again.body).toMatchObject({ fallThroughWhenHidden: true })

  expect((await post('/bots/guide/hand-off', { handoffOutsideHours: 'never' })).status).toBe(204)
  const { bots } = await ada.settings()
  expect(bots[0]).toMatchObject({ handOff: { handoffOutsideHours: 'never', onNone: 'queue' } })
})

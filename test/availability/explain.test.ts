import { expect, test } from 'vitest'
import {
  decideAvailability,
  decideMemberDisplay,
  decideMemberStatus,
  explain,
  type MemberStatus,
  prepareAvailability,
} from '../../src/availability'
import { german } from '../../src/languages'
import { instantFromIso } from '../../src/shared/instant'

const now = instantFromIso('2026-06-01T20:00:00+02:00')
const hours = {
  zone: 'Europe/Berlin',
  ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }],
} as const
const ana: MemberStatus = { userId: 'ana', status: 'away', hours }
const facts = { now, hasOpenConversation: false, bot: false, members: [ana] }

test('V-09 availability is explained in sentences', () => {
  const decision = decideAvailability(
    { mode: 'hours', replyTime: 'none', hours, outside: { action: 'message', text: 'Closed.' } },
    facts,
  )
  expect(explain(decision)).toBe(
    `
yes the chat widget shows OUTSIDE_HOURS_MESSAGE
  no  the visitor has an open chat in this inbox
  no  a bot that respects business hours would answer outside them (found {"bot":false,"botRespectsHours":false})
  no  a bot answers for this message
  yes the widget shows by business hours OUTSIDE_HOURS_MESSAGE
    yes the business hours have at least one range
    yes an opening within 366 days is known, if the rule shows a return time now (found null)
    yes at least one member of the pool takes new conversations, if the rule requires this now
      no  ana takes new conversations STATUS_AWAY
        no  ana has the status "available" (found "away") STATUS_AWAY
        yes ana has an open window, if the rule requires one (expected "ignore", found null)
        no  it is within the hours of ana, if they have hours of their own (found "2026-06-01T18:00:00.000Z") OUTSIDE_USER_HOURS
    no  it is within business hours (found "2026-06-01T18:00:00.000Z")`.trim(),
  )
})

test('V-05 availability is explained in German', () => {
  const rule = { mode: 'status', replyTime: 'none', away: { action: 'hide' } } as const
  expect(explain(decideAvailability(rule, { ...facts, members: [] }), german)).toBe(
    `
nein das Chat-Widget ist sichtbar NO_MEMBERS
  nein der Besucher hat in diesem Posteingang einen offenen Chat
  nein ein Bot, der sich an die Geschäftszeiten hält, würde außerhalb davon antworten (gefunden {"bot":false,"botRespectsHours":false})
  nein auf diese Nachricht antwortet ein Bot
  nein das Widget ist nach dem Status des Teams sichtbar NO_MEMBERS
    nein der Kreis der Bearbeiter hat mindestens ein Mitglied (gefunden 0) NO_MEMBERS
    nein mindestens ein Mitglied aus dem Kreis der Bearbeiter nimmt neue Konversationen an`.trim(),
  )
})

test('the status of a member is explained in sentences', () => {
  const member: MemberStatus = { userId: 'ben', status: 'available', present: false }
  expect(explain(decideMemberStatus({ presencePolicy: 'require' }, { now, member }))).toBe(
    `
no  ben takes new conversations NOT_PRESENT
  yes ben has the status "available" (found "available")
  no  ben has an open window, if the rule requires one (expected "require", found false) NOT_PRESENT
  yes it is within the hours of ben, if they have hours of their own (found null)`.trim(),
  )
})

test('the displayed status of a member is explained in sentences', () => {
  const member: MemberStatus = { userId: 'ben', status: 'away' }
  expect(explain(decideMemberDisplay({}, { now, member, holdsOpenChat: true }))).toBe(
    `
yes ben is shown as available AWAY_BUT_HOLDS_OPEN_CHAT
  no  ben takes new conversations
    no  ben has the status "available" (found "away") STATUS_AWAY
    yes ben has an open window, if the rule requires one (expected "ignore", found null)
    yes it is within the hours of ben, if they have hours of their own (found null)
  yes ben answers an open chat with the visitor AWAY_BUT_HOLDS_OPEN_CHAT`.trim(),
  )
})

test('V-09 a prepared rule keeps deciding by the rule that it was given', () => {
  const rule = {
    mode: 'hours',
    replyTime: 'none' as 'none' | 'a_day',
    hours: { ...hours, zone: 'Europe/Berlin' },
    outside: { action: 'hide' },
  } as const
  const prepared = prepareAvailability(rule)
  Object.assign(rule.hours, { zone: 'America/Los_Angeles' })
  expect(prepared(facts).reason).toBe('OUTSIDE_HOURS_HIDDEN')
  expect(decideAvailability(rule, facts).reason).toBe('WITHIN_BUSINESS_HOURS')
})

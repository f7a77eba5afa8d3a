import { expect, test } from 'vitest'
import { decideMemberDisplay, decideMemberStatus, type MemberStatus } from '../../src/availability'
import { instantFromIso } from '../../src/shared/instant'

const now = instantFromIso('2026-06-01T12:00:00Z')
const ana: MemberStatus = {
  userId: 'ana',
  status: 'available',
  present: true,
  hours: { zone: 'UTC', ranges: [{ days: ['monday'], from: '09:00', to: '17:00' }] },
}

test.each([
  ['who is available, present and inside their hours takes new conversations', ana, true, 'AVAILABLE'],
  [
    'who is away does not, whatever else holds',
    { ...ana, status: 'away', present: false },
    false,
    'STATUS_AWAY',
  ],
  ['who has no open window does not', { ...ana, present: false }, false, 'NOT_PRESENT'],
  ['who is not known to have a window does not', { ...ana, present: undefined }, false, 'NOT_PRESENT'],
] as const)('%s', (_, member, outcome, reason) => {
  expect(decideMemberStatus({ presencePolicy: 'require' }, { member, now })).toMatchObject({
    outcome,
    reason,
  })
})

test('who is outside their own hours does not take new conversations', () => {
  const sunday = instantFromIso('2026-05-31T12:00:00Z')
  expect(decideMemberStatus({}, { member: ana, now: sunday })).toMatchObject({
    outcome: false,
    reason: 'OUTSIDE_USER_HOURS',
  })
})

test('presence is not asked for by default', () => {
  expect(decideMemberStatus({}, { member: { ...ana, present: false }, now })).toMatchObject({
    outcome: true,
    reason: 'AVAILABLE',
  })
})

test('who is away is shown as available to the visitor whose open chat they hold, and to nobody else', () => {
  const away: MemberStatus = { ...ana, status: 'away' }
  expect(decideMemberDisplay({}, { member: away, holdsOpenChat: true, now })).toMatchObject({
    outcome: true,
    reason: 'AWAY_BUT_HOLDS_OPEN_CHAT',
  })
  expect(decideMemberDisplay({}, { member: away, holdsOpenChat: false, now })).toMatchObject({
    outcome: false,
    reason: 'STATUS_AWAY',
  })
  expect(decideMemberDisplay({}, { member: ana, holdsOpenChat: true, now })).toMatchObject({
    outcome: true,
    reason: 'AVAILABLE',
  })
})

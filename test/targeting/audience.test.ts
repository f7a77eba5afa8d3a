import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/instant'
import type { ReasonCode } from '../../src/shared/reasons'
import { type Audience, decideAudience, type VisitorFacts } from '../../src/targeting'

const now = 1_760_000_000_000
const stranger: VisitorFacts = { cookieBound: false }
const identified: VisitorFacts = { contactId: 'c1', cookieBound: false }
const tracked: VisitorFacts = { cookieId: 'k1', contactId: 'c1', cookieBound: true }
const inLists = (asOf: number, ...ids: string[]): VisitorFacts => ({ ...tracked, lists: { ids, asOf } })

const lists: Audience = { kind: 'lists', lists: ['vip', 'beta'] }

describe('audience', () => {
  test.each<[string, Audience, VisitorFacts, boolean, ReasonCode]>([
    ['T-40 everyone', { kind: 'everyone' }, stranger, true, 'AUDIENCE_EVERYONE'],
    ['T-41 no contact', { kind: 'anonymous' }, stranger, true, 'AUDIENCE_ANONYMOUS'],
    [
      'T-41 a cookie without a contact',
      { kind: 'anonymous' },
      { ...stranger, cookieId: 'k1' },
      true,
      'AUDIENCE_ANONYMOUS',
    ],
    ['T-42 a contact known by cookie', { kind: 'anonymous' }, tracked, false, 'VISITOR_IS_KNOWN'],
    ['T-42 a contact known by the host', { kind: 'anonymous' }, identified, false, 'VISITOR_IS_KNOWN'],
    ['T-43 tracked, no contact', { kind: 'tracked' }, stranger, false, 'NOT_A_CONTACT'],
    ['T-43 lists, no contact', lists, stranger, false, 'NOT_A_CONTACT'],
    ['T-44 tracked, cookie not bound', { kind: 'tracked' }, identified, false, 'NO_TRACKING_COOKIE'],
    ['T-44 lists, cookie not bound', lists, identified, false, 'NO_TRACKING_COOKIE'],
    ['T-45 tracked', { kind: 'tracked' }, tracked, true, 'AUDIENCE_TRACKED'],
    ['T-46 a member of any list', lists, inLists(now, 'x', 'beta'), true, 'IN_LIST'],
    ['T-46 as old as allowed', lists, inLists(now - day, 'vip'), true, 'IN_LIST'],
    ['T-47 a member of none', lists, inLists(now, 'x'), false, 'NOT_IN_LISTS'],
    ['T-47 membership unknown', lists, tracked, false, 'LIST_MEMBERSHIP_UNKNOWN'],
    ['T-47 membership too old', lists, inLists(now - day - 1, 'vip'), false, 'LIST_MEMBERSHIP_UNKNOWN'],
    [
      'T-47 older than its own bound',
      { ...lists, maxAge: 5 },
      inLists(now - 6, 'vip'),
      false,
      'LIST_MEMBERSHIP_UNKNOWN',
    ],
    [
      'T-48 no list selected',
      { kind: 'lists', lists: [] },
      inLists(now, 'vip'),
      false,
      'AUDIENCE_LIST_EMPTY',
    ],
  ])('%s', (_, audience, visitor, outcome, reason) => {
    expect(decideAudience(audience, { visitor, now })).toMatchObject({
      outcome,
      reason,
      explanation: { holds: outcome, reason },
    })
  })
})

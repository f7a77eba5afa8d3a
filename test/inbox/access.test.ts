import { describe, expect, test } from 'vitest'
import { decideAdminAccess, decideInboxAccess } from '../../src/inbox/access'
import { decideCreateInbox } from '../../src/inbox/create-inbox'

describe('who may set up', () => {
  test.each([
    ['an admin', { admin: true, active: true }, true, 'ALLOWED'],
    ['anybody else', { admin: false, active: true }, false, 'NOT_ADMIN'],
    ['an admin who left', { admin: true, active: false }, false, 'USER_INACTIVE'],
  ])('P-01 %s', (_, user, outcome, reason) => {
    const decision = decideAdminAccess({}, { userId: 'ada', ...user })
    expect(decision).toMatchObject({ outcome, reason, explanation: { holds: outcome, reason } })
  })
})

describe('how many inboxes', () => {
  test.each([
    [0, 'free', true, 'ALLOWED'],
    [1, 'free', false, 'EDITION_REQUIRED'],
    [1, 'starter', false, 'EDITION_REQUIRED'],
    [1, 'professional', true, 'ALLOWED'],
    [7, 'enterprise', true, 'ALLOWED'],
  ])('P-02 one more than %d in the edition %s', (inboxes, edition, outcome, reason) => {
    expect(decideCreateInbox({}, { inboxes, edition })).toMatchObject({ outcome, reason })
  })
})

describe('who may use an inbox', () => {
  const inbox = { inboxId: 'support', members: ['ana'] }
  test.each([
    ['a member', 'ana', true, true, 'ALLOWED'],
    ['somebody else', 'ben', true, false, 'NOT_A_MEMBER'],
    ['a member who left', 'ana', false, false, 'USER_INACTIVE'],
  ])('P-04 %s', (_, userId, active, outcome, reason) => {
    expect(decideInboxAccess({}, { userId, active, ...inbox })).toMatchObject({
      outcome,
      reason,
      explanation: { holds: outcome, reason },
    })
  })
})

import { describe, expect, test } from 'vitest'
import { decideBlocked } from '../../../src/inbox/blocking/decide-blocked'
import type { MailFilterFacts, MailFilterRules } from '../../../src/inbox/mail/filter-facts'
import { decideMailFilter } from '../../../src/inbox/mail/filter-mail'
import type { IncomingMail } from '../../../src/inbox/mail/incoming-mail'
import { explain } from '../../../src/shared/explain'
import { from, headers, mail } from './mail'

const cleo = { address: 'cleo@ex.com', channelKind: 'email' } as const
const entry = {
  subject: { kind: 'domain', value: 'ex.com' },
  channelKind: 'email',
  by: 'ana',
  at: 1,
} as const
const blocked = decideBlocked({}, { sender: cleo, blocks: [entry] })
const allowed = decideBlocked({}, { sender: cleo, blocks: [], allowed: [entry] })
const on = { role: true, promotional: true, automated: true, knownContactExemption: true }

interface Given extends Partial<MailFilterFacts> {
  readonly rules?: MailFilterRules
}

const filter = (but: Partial<IncomingMail> = {}, { rules = on, ...known }: Given = {}) =>
  decideMailFilter(rules, {
    mail: mail(but),
    duplicate: false,
    ownAddresses: ['help@acme.example'],
    ownMessage: false,
    blocked: decideBlocked({}, { sender: cleo, blocks: [] }),
    ...known,
  })

const conversation = { id: 'c1', filtered: null, answers: 0 }
const inFiltered = { ...conversation, filtered: 'FILTERED_ROLE_ADDRESS' }
const automated = headers(['auto-submitted', 'auto-replied'])
const bulk = headers(['list-id', 'News <news.ex.com>'])
const bounce = { report: { failedMessageId: 'm0@acme.example' } }

describe('decideMailFilter', () => {
  test('F-01 a copy is recorded and does nothing else', () => {
    expect(filter({}, { duplicate: true, blocked, conversation })).toMatchObject({
      outcome: { kind: 'duplicate' },
      reason: 'DUPLICATE_MESSAGE',
    })
  })

  test.each([
    ['our address, also with a tag', from('Help+c1@ACME.example'), {}],
    ['our own message', {}, { ownMessage: true }],
  ])('F-02 %s goes to Filtered, away from its thread', (_, but, known) => {
    expect(filter(but, { conversation, ...known })).toMatchObject({
      outcome: { kind: 'filtered' },
      reason: 'OWN_ADDRESS_LOOP',
    })
  })

  test('F-03 a bounce is noted on the thread it is about', () => {
    expect(filter({ ...bounce, from: undefined }, { conversation, blocked })).toMatchObject({
      outcome: { kind: 'bounce', conversationId: 'c1' },
      reason: 'BOUNCE',
    })
  })

  test('F-03 a bounce about nothing known goes to Filtered', () => {
    expect(filter(bounce)).toMatchObject({ outcome: { kind: 'filtered' }, reason: 'BOUNCE' })
  })

  test('F-13 a mail whose sender cannot be read is kept in Filtered', () => {
    expect(filter({ from: undefined })).toMatchObject({
      outcome: { kind: 'filtered' },
      reason: 'MALFORMED_MAIL',
    })
    expect(filter({ from: { address: 'not an address' } }).reason).toBe('MALFORMED_MAIL')
  })

  test('F-04 a blocked sender goes to Filtered', () => {
    expect(filter({}, { blocked })).toMatchObject({
      outcome: { kind: 'filtered' },
      reason: 'FILTERED_BLOCKED',
    })
  })

  test('F-04 a blocked sender who replies moves nothing and shows in Filtered', () => {
    expect(filter({}, { blocked, conversation: { ...conversation, answers: 1 } })).toMatchObject({
      outcome: { kind: 'append', conversationId: 'c1', filtered: true, reopen: false },
      reason: 'FILTERED_BLOCKED',
    })
  })

  test.each([
    ['a role address', from('sales@ex.com'), conversation],
    ['a list', bulk, conversation],
    ['anybody, to a filtered thread we wrote in', {}, { ...inFiltered, answers: 1 }],
  ])('F-05 a reply of %s is never filtered', (_, but, to) => {
    expect(filter(but, { conversation: to })).toMatchObject({
      outcome: { kind: 'append', filtered: false, reopen: true, automated: false },
      reason: 'REPLY_NEVER_FILTERED',
    })
  })

  test.each([
    [false, {}],
    [true, {}],
    [false, { blocked: allowed }],
  ])('F-06 an automated reply moves nothing (thread filtered: %s)', (filtered, known) => {
    const to = { ...(filtered ? inFiltered : conversation), answers: 1 }
    expect(filter(automated, { conversation: to, ...known })).toMatchObject({
      outcome: { kind: 'append', filtered, reopen: false, automated: true },
      reason: 'APPENDED_AUTOMATED',
    })
  })

  test('F-06b a follow-up in a filtered thread stays there', () => {
    expect(filter({}, { conversation: inFiltered })).toMatchObject({
      outcome: { kind: 'append', filtered: true, reopen: false },
      reason: 'FILTERED_THREAD_APPEND',
    })
  })

  test('F-07 an allowed sender is let in, also a role and a list', () => {
    const role = decideBlocked(
      {},
      { sender: { ...cleo, address: 'sales@ex.com' }, blocks: [], allowed: [entry] },
    )
    expect(filter({ ...from('sales@ex.com'), ...bulk }, { blocked: role })).toMatchObject({
      outcome: { kind: 'inbox', automated: false },
      reason: 'ALLOW_LISTED',
    })
  })

  test('F-07 what an allowed machine sends is marked', () => {
    expect(filter(automated, { blocked: allowed }).outcome).toEqual({ kind: 'inbox', automated: true })
  })

  test('F-08 what a machine sends is filtered, also from a known contact', () => {
    expect(filter(automated, { contact: { hasUnfilteredThread: true, weMailed: true } })).toMatchObject({
      outcome: { kind: 'filtered' },
      reason: 'FILTERED_AUTOMATED',
    })
  })

  test.each([
    ['has a thread in the inbox', { hasUnfilteredThread: true, weMailed: false }],
    ['was mailed by us', { hasUnfilteredThread: false, weMailed: true }],
  ])('F-09 a known contact who %s is let in, also a role', (_, contact) => {
    expect(filter(from('sales@ex.com'), { contact })).toMatchObject({
      outcome: { kind: 'inbox' },
      reason: 'KNOWN_CONTACT',
    })
  })

  test.each([
    ['a contact we never dealt with', { contact: { hasUnfilteredThread: false, weMailed: false } }],
    [
      'a contact, the exemption off',
      {
        contact: { hasUnfilteredThread: true, weMailed: true },
        rules: { ...on, knownContactExemption: false },
      },
    ],
  ])('F-10 a role address is filtered: %s', (_, known) => {
    expect(filter(from('Sales+eu@ex.com'), known)).toMatchObject({
      outcome: { kind: 'filtered' },
      reason: 'FILTERED_ROLE_ADDRESS',
    })
  })

  test('F-10 a customer through our group is not our role address', () => {
    const through = { ...from('help@acme.example'), ...headers(['x-original-sender', 'cleo@ex.com']) }
    expect(filter(through).reason).toBe('ACCEPTED')
  })

  test('F-11 promotional mail is filtered', () => {
    expect(filter(bulk)).toMatchObject({ outcome: { kind: 'filtered' }, reason: 'FILTERED_PROMOTIONAL' })
  })

  test('F-12 everything else is for the inbox', () => {
    const decision = filter()
    expect(decision).toMatchObject({ outcome: { kind: 'inbox', automated: false }, reason: 'ACCEPTED' })
    expect(explain(decision)).toContain('no  the sender is a role address (found "cleo@ex.com")')
  })

  test.each([
    ['automated', automated, 'ACCEPTED'],
    ['role', from('sales@ex.com'), 'ACCEPTED'],
    ['promotional', bulk, 'ACCEPTED'],
  ] as const)('F-26 the %s rule filters nothing when it is off', (rule, but, reason) => {
    const decision = filter(but, { rules: { ...on, [rule]: false } })
    expect(decision.reason).toBe(reason)
    expect(explain(decision)).toContain('no  the rule is on RULE_OFF')
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decideBlocked } from '../../../src/inbox/blocking/decide-blocked'
import { mailDedupeKey } from '../../../src/inbox/mail/dedupe-key'
import { decideMailFilter, type MailFilterFacts } from '../../../src/inbox/mail/filter-mail'
import { matchMailThread } from '../../../src/inbox/mail/match-thread'
import { isRoleAddress, roleLocalParts } from '../../../src/inbox/mail/role-addresses'
import { incomingMail } from '../../../src/testing/arbitraries/incoming-mail'

const entry = {
  subject: { kind: 'domain', value: 'ex.com' },
  channelKind: 'email',
  by: 'ana',
  at: 1,
} as const
const sender = { address: 'a@ex.com', channelKind: 'email' } as const

const facts: fc.Arbitrary<MailFilterFacts> = fc.record(
  {
    duplicate: fc.boolean(),
    ownAddresses: fc.constant(['help@acme.example']),
    ownMessage: fc.boolean(),
    thread: fc.record({ conversationId: fc.constant('c1'), filtered: fc.boolean(), weSent: fc.boolean() }),
    blocked: fc.constantFrom(
      decideBlocked(sender, []),
      decideBlocked(sender, [entry]),
      decideBlocked(sender, [], [entry]),
    ),
    contact: fc.record({ hasUnfilteredThread: fc.boolean(), weMailed: fc.boolean() }),
    rules: fc.record({
      role: fc.boolean(),
      promotional: fc.boolean(),
      automated: fc.boolean(),
      knownContactExemption: fc.boolean(),
    }),
  },
  { requiredKeys: ['duplicate', 'ownAddresses', 'ownMessage', 'blocked', 'rules'] },
)

describe('the mail filter', () => {
  test.prop([incomingMail, facts])(
    'gives every mail a disposition that fits what is known',
    (mail, known) => {
      const { outcome, explanation } = decideMailFilter(mail, known)
      if (outcome.kind === 'append' || outcome.kind === 'bounce') {
        expect(outcome.conversationId).toBe(known.thread?.conversationId)
      }
      if (outcome.kind === 'inbox') expect(known.thread).toBeUndefined()
      expect(explanation.because?.filter(({ holds }) => holds).length).toBeGreaterThan(0)
    },
  )

  test.prop([incomingMail, facts])(
    'a blocked sender, a copy and our own mail never show in the inbox',
    (mail, known) => {
      const { outcome } = decideMailFilter(mail, { ...known, blocked: decideBlocked(sender, [entry]) })
      expect(outcome.kind).not.toBe('inbox')
      if (outcome.kind === 'append') expect(outcome).toMatchObject({ filtered: true, reopen: false })
    },
  )

  test.prop([incomingMail, facts])('what a machine sent reopens nothing', (mail, known) => {
    const { outcome } = decideMailFilter(
      { ...mail, headers: [{ name: 'auto-submitted', value: 'auto-replied' }, ...mail.headers] },
      known,
    )
    if (outcome.kind === 'append') expect(outcome.reopen).toBe(false)
  })

  test.prop([incomingMail, facts])('a rule that is off filters nothing', (mail, known) => {
    const off = { role: false, promotional: false, automated: false, knownContactExemption: false }
    const { reason } = decideMailFilter(mail, { ...known, rules: off })
    expect([
      'FILTERED_ROLE_ADDRESS',
      'FILTERED_PROMOTIONAL',
      'FILTERED_AUTOMATED',
      'KNOWN_CONTACT',
    ]).not.toContain(reason)
  })

  test.prop([fc.constantFrom(...roleLocalParts), fc.stringMatching(/^[a-z0-9.-]{1,8}$/)])(
    'F-10 the role test is exact',
    (role, more) => {
      expect(isRoleAddress(`${role}@ex.com`)).toBe(true)
      for (const local of [`${role}${more}`, `${more}${role}`]) {
        expect(isRoleAddress(`${local}@ex.com`)).toBe(roleLocalParts.includes(local))
      }
    },
  )

  test.prop([incomingMail])(
    'a mail that arrives again has the same key and matches the same conversation',
    (mail) => {
      const again = structuredClone(mail)
      expect(mailDedupeKey(again)).toBe(mailDedupeKey(mail))
      const index = { conversationOf: (id: string) => (mail.references.includes(id) ? 'c1' : undefined) }
      expect(matchMailThread(again, index)).toEqual(matchMailThread(mail, index))
    },
  )
})

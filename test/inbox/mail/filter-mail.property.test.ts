import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { mailDedupeKey } from '../../../src/inbox/mail/dedupe-key'
import { decideMailFilter } from '../../../src/inbox/mail/filter-mail'
import { decideThreading } from '../../../src/inbox/mail/match-thread'
import { isRoleAddress, roleLocalParts } from '../../../src/inbox/mail/role-addresses'
import { incomingMail } from '../../../src/testing/arbitraries/incoming-mail'
import { mailFilterInputs, threadingInputs } from '../../../src/testing/arbitraries/mail-inputs'

const { rule, facts } = mailFilterInputs()

describe('the mail filter', () => {
  test.prop([rule, facts])('gives every mail a disposition that fits what is known', (rules, known) => {
    const { outcome, reason, explanation } = decideMailFilter(rules, known)
    if (outcome.kind === 'append' || outcome.kind === 'bounce') {
      expect(outcome.conversationId).toBe(known.conversation?.id)
    }
    if (outcome.kind === 'inbox') expect(known.conversation).toBeUndefined()
    const rows = explanation.because ?? []
    expect(rows.some((row) => row.reason === reason)).toBe(reason !== 'ACCEPTED')
  })

  test.prop([rule, facts])(
    'a blocked sender, a copy and our own mail never show in the inbox',
    (rules, known) => {
      const { outcome } = decideMailFilter(rules, { ...known, blocked: { reason: 'FILTERED_BLOCKED' } })
      expect(outcome.kind).not.toBe('inbox')
      if (outcome.kind === 'append') expect(outcome).toMatchObject({ filtered: true, reopen: false })
    },
  )

  test.prop([rule, facts])('what a machine sent reopens nothing', (rules, { mail, ...known }) => {
    const { outcome } = decideMailFilter(rules, {
      ...known,
      mail: { ...mail, headers: [{ name: 'auto-submitted', value: 'auto-replied' }, ...mail.headers] },
    })
    if (outcome.kind === 'append') expect(outcome.reopen).toBe(false)
  })

  test.prop([facts])('F-26 a rule that is off filters nothing', (known) => {
    const off = { role: false, promotional: false, automated: false, knownContactExemption: false }
    const { reason } = decideMailFilter(off, known)
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

  test.prop([incomingMail(), threadingInputs().facts])(
    'a mail that arrives again has the same key and matches the same conversation',
    (mail, known) => {
      const again = structuredClone(mail)
      expect(mailDedupeKey(again)).toBe(mailDedupeKey(mail))
      const threads = Object.fromEntries(mail.references.map((id) => [id, 'c1']))
      expect(decideThreading({}, { ...known, threads, mail: again })).toEqual(
        decideThreading({}, { ...known, threads, mail }),
      )
    },
  )
})

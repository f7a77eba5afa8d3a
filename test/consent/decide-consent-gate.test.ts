import { describe, expect, test } from 'vitest'
import {
  type ConsentAct,
  type ConsentFacts,
  type ConsentRule,
  decideConsentGate,
  type ProcessConsent,
} from '../../src/consent'
import { textDigest } from '../../src/shared/digest'
import { day } from '../../src/shared/instant'

const now = Date.UTC(2026, 5, 1)
const explicit: ProcessConsent = {
  basis: 'explicit',
  text: 'We store what you write.',
  version: 'v3',
  minorSince: ['v2'],
  expiresAfter: 30 * day,
}
const notice: ProcessConsent = { ...explicit, basis: 'legitimate-interest' }

const gate = (process: ProcessConsent | undefined, act?: Partial<ConsentAct>, noticeShown = true) => {
  const rule: ConsentRule = process === undefined ? {} : { process }
  const facts: ConsentFacts = {
    now,
    noticeShown,
    ledger: {
      communicate: {},
      ...(act && {
        process: {
          event: 'given',
          lawfulBasis: 'consent',
          version: 'v3',
          textDigest: textDigest(explicit.text),
          decidedAt: now - day,
          recordId: 'consent_1',
          ...act,
        },
      }),
    },
  }
  const { outcome, reason } = decideConsentGate(rule, facts)
  return [outcome, reason]
}

test('C-01 a rule that asks for nothing lets everybody send, also who withdrew', () => {
  expect(gate(undefined, { event: 'withdrawn' }, false)).toEqual(['allow', 'CONSENT_NOT_REQUIRED'])
})

describe('explicit consent', () => {
  test('C-06 who withdrew is blocked', () => {
    expect(gate(explicit, { event: 'withdrawn' })).toEqual(['block', 'CONSENT_WITHDRAWN'])
  })

  test('C-06 what was recorded as expired is blocked', () => {
    expect(gate(explicit, { event: 'expired' })).toEqual(['block', 'CONSENT_EXPIRED'])
  })

  test('C-06 consent expires by itself, also to an older text', () => {
    const decidedAt = now - 30 * day
    expect(gate(explicit, { decidedAt, version: 'v1' })).toEqual(['block', 'CONSENT_EXPIRED'])
    expect(gate(explicit, { decidedAt: decidedAt + 1 })).toEqual(['allow', 'CONSENT_GIVEN'])
  })

  test('C-03 who refused is blocked', () => {
    expect(gate(explicit, { event: 'refused' })).toEqual(['block', 'CONSENT_REFUSED'])
  })

  test('C-02 who has not decided is asked', () => {
    expect(gate(explicit)).toEqual(['ask', 'CONSENT_REQUIRED'])
  })

  test('C-02 who objected under another basis is asked', () => {
    expect(gate(explicit, { event: 'objected' })).toEqual(['ask', 'CONSENT_REQUIRED'])
  })

  test('C-05 who agreed to a text that changed since is asked again', () => {
    expect(gate(explicit, { version: 'v1' })).toEqual(['ask', 'CONSENT_STALE'])
  })

  test.each(['v3', 'v2'])(
    'C-04 who agreed to the text, or to one that changed in minor things, sends: %s',
    (version) => {
      expect(gate(explicit, { version })).toEqual(['allow', 'CONSENT_GIVEN'])
    },
  )
})

describe('legitimate interest', () => {
  test.each(['objected', 'withdrawn'] as const)('C-09 who %s is blocked', (event) => {
    expect(gate(notice, { event })).toEqual(['block', 'OBJECTED'])
  })

  test('C-08 who did not see the notice is blocked', () => {
    expect(gate(notice, undefined, false)).toEqual(['block', 'NOTICE_NOT_SHOWN'])
  })

  test('C-07 who saw the notice sends', () => {
    expect(gate(notice)).toEqual(['allow', 'LEGITIMATE_INTEREST'])
  })
})

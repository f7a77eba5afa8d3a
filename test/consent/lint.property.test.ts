import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConsentRule, decideConsentGate, lintConsentRules, type ProcessConsent } from '../../src/consent'
import { textDigest } from '../../src/shared/digest'
import { consentGateInputs, consentRules } from '../../src/testing/arbitraries'
import { runs } from '../support/runs'

const codesOf = (rules: readonly ConsentRule[], about = {}) =>
  lintConsentRules(rules, about).map(({ code }) => code)

test('C-06 C-08 a gate that is found never to open lets nobody send', () => {
  let found = 0
  const broken = fc.constantFrom({}, { expiresAfter: 0 }, { expiresAfter: -1 })
  fc.assert(
    fc.property(consentRules(), consentGateInputs().facts, broken, ({ process, ...rule }, facts, change) => {
      if (process === undefined) return
      const changed: ConsentRule = { ...rule, process: { ...process, ...change } }
      if (!codesOf([changed], { showsTexts: false }).includes('CONSENT_GATE_NEVER_OPENS')) return
      found += 1
      const { decidedAt = 0 } = facts.ledger.process ?? {}
      // Where no text is shown, nobody agreed to one.
      const ledger = 'expiresAfter' in change ? facts.ledger : { communicate: {} }
      const known = { ...facts, ledger, noticeShown: false, now: Math.max(facts.now, decidedAt) }
      expect(decideConsentGate(changed, known).outcome).not.toBe('allow')
    }),
    { numRuns: runs(500) },
  )
  expect(found).toBeGreaterThan(5)
})

test('C-05 rules that are found to end each other’s consent ask again, and others do not', () => {
  let found = 0
  const agreed = ({ version, text }: ProcessConsent) =>
    ({
      now: 1,
      noticeShown: true,
      ledger: {
        communicate: {},
        process: {
          event: 'given',
          lawfulBasis: 'consent',
          version,
          textDigest: textDigest(text),
          decidedAt: 1,
          recordId: 'consent_1',
        },
      },
    }) as const
  fc.assert(
    fc.property(consentRules(), consentRules(), (left, right) => {
      if (left.process?.basis !== 'explicit' || right.process?.basis !== 'explicit') return
      const asks = [
        decideConsentGate(left, agreed(right.process)).outcome === 'ask',
        decideConsentGate(right, agreed(left.process)).outcome === 'ask',
      ]
      const isFound = codesOf([left, right]).includes('CONSENT_ASKED_AGAIN')
      if (isFound) found += 1
      expect(isFound).toBe(asks[0] === true && asks[1] === true)
    }),
    { numRuns: runs(500) },
  )
  expect(found).toBeGreaterThan(5)
})

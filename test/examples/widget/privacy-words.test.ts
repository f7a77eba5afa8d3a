import { expect, test } from 'vitest'
import { eventWords, stopWords } from '../../../examples/helpdesk/widget/drawer/privacy-words'
import type { StandingConsent } from '../../../src/index'
import { stoppedByPerson } from '../../../src/intake/consent/decide-consent-act'

const stands = (but: Partial<StandingConsent>): StandingConsent => ({
  event: 'given',
  purpose: 'process',
  lawfulBasis: 'consent',
  text: 'May we?',
  version: '1',
  decidedAt: Date.UTC(2026, 4, 1, 12),
  ...but,
})

test.each([
  [{}, /^You agreed to this on May 1, 2026/],
  [{ event: 'withdrawn' }, /^You withdrew your consent to this on /],
  [{ event: 'shown', lawfulBasis: 'legitimate-interest' }, /^You were informed of this on /],
  // What is implied by sending is no consent.
  [{ lawfulBasis: 'legitimate-interest' }, /^You were informed of this on /],
] as const)('%j has a sentence', (but, words) => {
  expect(eventWords(stands(but))).toMatch(words)
})

test('each stopped processing has a sentence, and an unknown one has none', () => {
  expect(stopWords(stoppedByPerson)).toHaveLength(stoppedByPerson.length)
  expect(stopWords(['messages', 'constructor'])).toEqual(['You can no longer write messages here.'])
})

import { expect, test } from 'vitest'
import { parseConsentRule } from '../../src/consent'

const process = { basis: 'explicit', text: 'We store what you write.', version: 'v1' }
const communicate = { subscriptionType: 'news', text: 'We write to you.', mode: 'separate-opt-in' }

test('takes a rule with both parts, and one that is switched off', () => {
  expect(parseConsentRule({ process, communicate })).toEqual({ process, communicate })
  expect(parseConsentRule({})).toEqual({})
})

test.each([
  [{ process: { ...process, text: ' \n' } }, 'consent.process.text'],
  [{ communicate: { ...communicate, text: '' } }, 'consent.communicate.text'],
])('C-10 refuses a text without words: %o', (rule, place) => {
  expect(() => parseConsentRule(rule)).toThrow(
    expect.objectContaining({
      code: 'INVALID_RULE',
      details: expect.objectContaining({ place, reason: 'CONSENT_TEXT_EMPTY' }),
    }),
  )
})

test.each([
  [{ process: { ...process, basis: 'contract' } }, 'consent.process.basis'],
  [{ process: { ...process, expiresAfter: 0 } }, 'consent.process.expiresAfter'],
  [{ processing: process }, 'consent.processing'],
])('refuses %o', (rule, place) => {
  expect(() => parseConsentRule(rule)).toThrow(
    expect.objectContaining({ code: 'INVALID_RULE', details: expect.objectContaining({ place }) }),
  )
})

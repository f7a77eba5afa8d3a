import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ConsentRule, type ConsentText, checkConsentTexts, nextVersion } from '../../src/consent'
import { accepted } from '../../src/shared/parse-with'

const newConsentTexts = (...asked: Parameters<typeof checkConsentTexts>) =>
  accepted(checkConsentTexts(...asked))

const rule = (text: string, version: string, but: object = {}): ConsentRule => ({
  process: { basis: 'explicit', text, version, ...but },
})
const facts = (kept: readonly ConsentText[] = [], now = 5) => ({ widgetId: 'hello', now, kept })
const first = newConsentTexts(rule('May we?', 'v1', { language: 'en' }), facts())

describe('the texts of a message', () => {
  test('C-05 are kept by version, with what any other tool computes of them', () => {
    expect(first).toEqual([
      {
        widgetId: 'hello',
        purpose: 'process',
        version: 'v1',
        text: 'May we?',
        digest: createHash('sha256').update('May we?').digest('hex'),
        language: 'en',
        since: 5,
        minor: false,
      },
    ])
  })

  test('are not kept twice', () => {
    expect(newConsentTexts(rule('May we?', 'v1'), facts(first))).toEqual([])
  })

  test('C-05 do not change under a version: the next one is proposed', () => {
    expect(() => newConsentTexts(rule('May they?', 'v1'), facts(first))).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        message:
          'Expected another version for another text, such as "v2", at consent.process.version, found "v1".',
        details: expect.objectContaining({
          place: 'consent.process.version',
          reason: 'CONSENT_TEXT_CHANGED',
          proposed: 'v2',
        }),
      }),
    )
  })

  test('C-05 an old version does not come back with another text', () => {
    const second = newConsentTexts(rule('May they?', 'v2'), facts(first, 6))
    expect(() => newConsentTexts(rule('May you?', 'v1'), facts([...first, ...second]))).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ proposed: 'v3' }) }),
    )
    expect(newConsentTexts(rule('May we?', 'v1'), facts([...first, ...second]))).toEqual([])
  })

  test.each([
    [['v1'], true],
    [['v0'], false],
    [undefined, false],
  ])('C-04 tell whether the change was minor: %o', (minorSince, minor) => {
    const next = newConsentTexts(rule('May we, please?', 'v2', { minorSince }), facts(first, 6))
    expect(next).toMatchObject([{ version: 'v2', minor }])
  })

  test('of another message, or for another purpose, are others', () => {
    const communicate = { subscriptionType: 'news', text: 'We write.', mode: 'implied-by-send' } as const
    const other = { ...facts(first), widgetId: 'pricing' }
    expect(newConsentTexts(rule('May they?', 'v1'), other)).toHaveLength(1)
    expect(newConsentTexts({ communicate: { ...communicate, version: 'v1' } }, facts(first))).toHaveLength(1)
    const kept = newConsentTexts({ communicate }, facts())
    expect(kept).toMatchObject([{ purpose: 'communicate', version: '1' }])
    expect(() =>
      newConsentTexts({ communicate: { ...communicate, text: 'They write.' } }, facts(kept)),
    ).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ place: 'consent.communicate.version' }) }),
    )
  })
})

test.each([
  ['1', [], '2'],
  ['v9', [], 'v10'],
  ['2026-05', [], '2026-06'],
  ['draft', [], 'draft-2'],
  ['v1', ['v2', 'v3'], 'v4'],
  ['draft', ['draft-2'], 'draft-3'],
  ['', [], '-2'],
])('after %s, of %o, comes %s', (version, taken, next) => {
  expect(nextVersion(version, taken)).toBe(next)
})

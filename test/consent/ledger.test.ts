import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { appendConsent, type ConsentEvent, erasePersonal, ledgerState, verifyLedger } from '../../src/consent'
import { chainOf, entry } from './chains'

describe('a record', () => {
  test('carries the exact text with the digest that any other tool computes', () => {
    const { record } = appendConsent(undefined, entry({ text: 'Größe ✓' }), 'a salt of 16 characters')
    expect(record.header).toMatchObject({
      text: 'Größe ✓',
      textDigest: createHash('sha256').update('Größe ✓', 'utf8').digest('hex'),
    })
  })

  test('says nothing about the person once it is erased', () => {
    const { record } = appendConsent(undefined, entry(), 'a salt of 16 characters')
    const left = JSON.stringify(erasePersonal(record))
    expect(left).not.toMatch(/visitor-1|kim@|salt/)
    expect(left).toContain(record.link)
  })

  test('refuses a salt that can be guessed', () => {
    expect(() => appendConsent(undefined, entry(), 'short')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })
})

describe('a chain', () => {
  const { records, head } = chainOf([entry({ event: 'shown' }), entry(), entry({ event: 'withdrawn' })])

  test('that was cut short shows by its head', () => {
    expect(verifyLedger(records, head)).toMatchObject({ outcome: 'intact', reason: 'LEDGER_INTACT' })
    expect(verifyLedger(records.slice(0, 2))).toMatchObject({ outcome: 'intact', reason: 'LEDGER_INTACT' })
    expect(verifyLedger(records.slice(0, 2), head)).toMatchObject({
      outcome: 'broken',
      reason: 'LEDGER_BROKEN',
      details: { index: 2, fault: 'end' },
    })
    expect(verifyLedger([], head).outcome).toBe('broken')
  })

  test('does not take a personal part whose salt is gone', () => {
    const [first, second, third] = records
    const tampered = [first, { ...second, salt: undefined, personal: { email: 'lee@example.com' } }, third]
    expect(verifyLedger(tampered as typeof records)).toMatchObject({
      outcome: 'broken',
      details: { index: 1, fault: 'personal' },
    })
  })
})

describe('what stands', () => {
  const stands = (...events: readonly ConsentEvent[]) =>
    ledgerState(chainOf(events.map((event) => entry({ event }))).records).process?.event

  test.each([
    [['shown'], undefined],
    [['shown', 'given'], 'given'],
    [['given', 'shown', 'superseded'], 'given'],
    [['given', 'expired'], 'expired'],
    [['refused', 'given'], 'given'],
    [['given', 'withdrawn', 'shown', 'expired', 'superseded'], 'withdrawn'],
    [['given', 'withdrawn', 'given'], 'given'],
    [['withdrawn', 'refused'], 'withdrawn'],
    [['withdrawn', 'objected'], 'withdrawn'],
    [['objected', 'withdrawn'], 'withdrawn'],
    [['refused', 'joined'], 'refused'],
    [['expired'], undefined],
  ] as const)('after %o is %s', (events, expected) => {
    expect(stands(...events)).toBe(expected)
  })

  test('each subscription type has its own', () => {
    const communicate = (subscriptionType: string, event: ConsentEvent) =>
      entry({ purpose: 'communicate', subscriptionType, event })
    const { records } = chainOf([communicate('news', 'given'), communicate('offers', 'refused')])
    expect(ledgerState(records)).toMatchObject({
      communicate: { news: { event: 'given' }, offers: { event: 'refused' } },
    })
    expect(ledgerState(records).process).toBeUndefined()
  })
})

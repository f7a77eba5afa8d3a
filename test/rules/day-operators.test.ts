import { describe, expect, test } from 'vitest'
import { instantAt } from '../../src/availability'
import { compileCondition, dayOperators, parseCondition } from '../../src/rules'
import { day } from '../../src/shared/instant'

const inZone = (zone: string) =>
  dayOperators((date) => {
    const midnight = Date.parse(date)
    return { start: instantAt(zone, midnight), end: instantAt(zone, midnight + day) }
  })

const ask = (zone: string, operator: string, found: string, value: string | number): boolean =>
  compileCondition({ fact: 'at', operator, value }, { operators: inZone(zone) })({ at: found })

describe('dayOperators', () => {
  // 29 March has 23 hours in Berlin: from 28 March 23:00Z to 29 March 22:00Z.
  test.each([
    ['before', '2026-03-28T22:59:59.999Z', true],
    ['before', '2026-03-28T23:00:00Z', false],
    ['after', '2026-03-29T21:59:59.999Z', false],
    ['after', '2026-03-29T22:00:00Z', true],
    ['notBefore', '2026-03-28T23:00:00Z', true],
    ['notAfter', '2026-03-29T21:59:59.999Z', true],
    ['notAfter', '2026-03-29T22:00:00Z', false],
  ])('K-08 %s a local day, of %s', (operator, found, holds) => {
    expect(ask('Europe/Berlin', operator, found, '2026-03-29')).toBe(holds)
  })

  test('K-08 a date that the zone skips has no instant', () => {
    const lastInstant = '2011-12-30T09:59:59.999Z'
    expect(ask('Pacific/Apia', 'before', lastInstant, '2011-12-30')).toBe(true)
    expect(ask('Pacific/Apia', 'after', '2011-12-30T10:00:00Z', '2011-12-30')).toBe(true)
  })

  test('K-08 instants are compared as without a zone', () => {
    expect(ask('Europe/Berlin', 'after', '1970-01-01T00:00:00.001Z', 0)).toBe(true)
    expect(ask('Europe/Berlin', 'after', '1970-01-01T00:00:00Z', 0)).toBe(false)
    expect(ask('Europe/Berlin', 'before', '1970-01-01T00:00:00+01:00', '1970-01-01T00:00:00Z')).toBe(true)
  })

  test('K-08 a fact is an instant, never a date alone', () => {
    expect(() => ask('Europe/Berlin', 'before', '2026-03-29', '2026-03-29')).toThrow(
      expect.objectContaining({ code: 'FACT_TYPE' }),
    )
  })

  test.each(['2026-02-31', '2026-3-1', 'tomorrow'])('K-08 refuses %s at save', (value) => {
    const condition = { fact: 'at', operator: 'before', value }
    expect(() => parseCondition(condition, { operators: inZone('Europe/Berlin') })).toThrow(
      expect.objectContaining({ code: 'INVALID_RULE' }),
    )
  })
})

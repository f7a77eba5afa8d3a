import { expect, test } from 'vitest'
import { firstMatch, type Row } from '../../src/shared/first-match'

const row = (name: string, holds: boolean, outcome: boolean): Row<boolean> => ({
  key: `acme.${name}`,
  holds,
  outcome,
  reason: holds ? 'ALLOWED' : 'NOT_ADMIN',
  details: { name },
})
const decide = (...rows: readonly Row<boolean>[]) =>
  firstMatch('acme.is-so', (outcome) => outcome, rows, { outcome: false, reason: 'RULE_OFF' })

test('the first row that holds decides, and the rows around it are explained', () => {
  expect(decide(row('a', false, false), row('b', true, true), row('c', true, false))).toEqual({
    outcome: true,
    reason: 'ALLOWED',
    details: { name: 'b' },
    explanation: {
      key: 'acme.is-so',
      holds: true,
      reason: 'ALLOWED',
      because: [
        { key: 'acme.a', holds: false },
        { key: 'acme.b', holds: true, reason: 'ALLOWED' },
        { key: 'acme.c', holds: true, reason: 'ALLOWED' },
      ],
    },
  })
})

test('without a row that holds the rest decides', () => {
  expect(decide(row('a', false, true))).toMatchObject({
    outcome: false,
    reason: 'RULE_OFF',
    explanation: { holds: false, because: [{ key: 'acme.a', holds: false }] },
  })
})

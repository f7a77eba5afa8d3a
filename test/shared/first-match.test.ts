import { expect, test } from 'vitest'
import { firstMatch, type Row } from '../../src/shared/first-match'

const row = (question: string, holds: boolean, outcome: boolean): Row<boolean> => ({
  question,
  holds,
  outcome,
  reason: holds ? 'ALLOWED' : 'NOT_ADMIN',
  details: { question },
})
const decide = (...rows: readonly Row<boolean>[]) =>
  firstMatch('it is so', (outcome) => outcome, rows, { outcome: false, reason: 'RULE_OFF' })

test('the first row that holds decides, and the rows around it are explained', () => {
  expect(decide(row('a', false, false), row('b', true, true), row('c', true, false))).toEqual({
    outcome: true,
    reason: 'ALLOWED',
    details: { question: 'b' },
    explanation: {
      question: 'it is so',
      holds: true,
      reason: 'ALLOWED',
      because: [
        { question: 'a', holds: false },
        { question: 'b', holds: true, reason: 'ALLOWED' },
        { question: 'c', holds: true, reason: 'ALLOWED' },
      ],
    },
  })
})

test('without a row that holds the rest decides', () => {
  expect(decide(row('a', false, true))).toMatchObject({
    outcome: false,
    reason: 'RULE_OFF',
    explanation: { holds: false, because: [{ question: 'a', holds: false }] },
  })
})

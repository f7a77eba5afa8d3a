import { expect, test } from 'vitest'
import { decideConfirmation } from '../../src/inbox/decide-confirmation'

test('P-03 what goes for good is named to the letter', () => {
  expect(decideConfirmation({}, { name: 'Support', typed: 'Support' })).toMatchObject({
    outcome: true,
    reason: 'ALLOWED',
  })
})

test.each(['support', 'Support ', '', 'Suppor', 'Support\u200b'])('P-03 "%s" is not that name', (typed) => {
  expect(decideConfirmation({}, { name: 'Support', typed })).toMatchObject({
    outcome: false,
    reason: 'CONFIRMATION_MISMATCH',
    explanation: { expected: 'Support', found: typed },
  })
})

import { expect, test } from 'vitest'
import { explainIn, german } from '../../src/languages'
import { liftDecision } from '../../src/records/lift-decision'

test('a decision that an older build stored keeps its sentences, at every depth', () => {
  const stored = {
    conversationId: 'c1',
    seq: 1,
    at: 0,
    decisions: [
      {
        policy: 'routing',
        reason: 'ROUND_ROBIN',
        explanation: {
          question: 'the conversation is given to somebody',
          holds: true,
          because: [{ question: 'it is filtered', holds: false, found: { a: 1 } }],
        },
      },
    ],
  }
  const [decision] = liftDecision(stored as never).decisions
  expect(decision && explainIn(decision, german)).toBe(
    'ja   the conversation is given to somebody\n  nein it is filtered (gefunden {"a":1})',
  )
  expect(decision).toMatchObject({ policy: 'routing', reason: 'ROUND_ROBIN' })
})

test('a decision of this build is returned as it is', () => {
  const stored = {
    conversationId: 'c1',
    seq: 1,
    at: 0,
    decisions: [
      {
        policy: 'routing',
        reason: 'ROUND_ROBIN' as const,
        explanation: { key: 'acme.a', holds: true, because: [{ key: 'acme.b', holds: false }] } as const,
      },
    ],
  }
  expect(liftDecision(stored)).toEqual(stored)
})

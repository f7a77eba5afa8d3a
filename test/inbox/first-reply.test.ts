import { expect, test } from 'vitest'
import { firstReplyOf, type ThreadEntry } from '../../src/inbox'

type Step = readonly [type: string, by: string, at: number, automated?: boolean]

const thread = (...steps: readonly Step[]): ThreadEntry[] =>
  steps.map(
    ([type, kind, at, automated = false], seq) =>
      ({
        type,
        by: { kind, id: null },
        at,
        automated,
        seq,
        decisionId: null,
        reason: 'ALLOWED',
      }) as ThreadEntry,
  )

test.each<[string, Step[], unknown]>([
  ['nothing', [], undefined],
  ['a question alone', [['MessageReceived', 'visitor', 1]], undefined],
  [
    'the first of several answers',
    [
      ['Started', 'visitor', 0],
      ['MessageReceived', 'visitor', 1],
      ['MessageReceived', 'visitor', 2],
      ['NoteAdded', 'agent', 3],
      ['MessageSent', 'bot', 4],
      ['MessageSent', 'agent', 5],
      ['MessageSent', 'agent', 6],
    ],
    { askedAt: 1, answeredAt: 5 },
  ],
  [
    'mail of a machine, which is no question',
    [
      ['MessageReceived', 'email', 1, true],
      ['MessageReceived', 'email', 2],
      ['MessageSent', 'agent', 9],
    ],
    { askedAt: 2, answeredAt: 9 },
  ],
  [
    'what was said before anybody asked',
    [
      ['MessageSent', 'agent', 1],
      ['MessageReceived', 'email', 2],
    ],
    undefined,
  ],
])('the first reply of %s', (_, steps, expected) => {
  expect(firstReplyOf(thread(...steps))).toEqual(expected)
})

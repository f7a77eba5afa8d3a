import { expect, test } from 'vitest'
import { eventsOf, given, refused } from '../../src/testing'
import { close, receive, start } from '../inbox/conversation/commands'

const open = eventsOf(start(), receive())

test('a statement that is true passes', () => {
  given(open)
    .when(close)
    .then([{ type: 'Closed' }], 'CLOSED')
})

test.each<[string, () => void, string]>([
  [
    'other events',
    () =>
      given(open)
        .when(close)
        .then([{ type: 'Reopened' }]),
    'Expected the events',
  ],
  ['fewer events', () => given(open).when(close).then([]), 'Expected the events []'],
  [
    'more events',
    () =>
      given(open)
        .when(close)
        .then([{ type: 'Closed' }, { type: 'Closed' }]),
    'Expected the events',
  ],
  [
    'another reason',
    () =>
      given(open)
        .when(close)
        .then([{ type: 'Closed' }], 'REOPENED'),
    '"REOPENED"',
  ],
  ['a refusal', () => given(open).when(close).then(refused('CLOSED')), 'Expected the acceptance false'],
  [
    'acceptance',
    () =>
      given(eventsOf(start(), close))
        .when(receive({ sessionId: 's2' }))
        .then([], 'NEW_THREAD'),
    'Expected the events []',
  ],
])('a statement that expects %s fails', (_, statement, sentence) => {
  expect(statement).toThrow(sentence)
})

test('a history that could not be is refused', () => {
  expect(() => eventsOf(start(), start())).toThrow(
    'Expected "start" to be accepted, found DUPLICATE_TRIGGER.',
  )
})

import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from '../../../src/inbox/views/cursor'

const question = { view: 'all', sort: 'newest' }

test.each(['c_1', 'with~tilde', '%', 'é🙂'])('leads back to where it was made: %s', (id) => {
  const position = { value: 1_790_000_000_000, id }
  expect(decodeCursor(encodeCursor(position, question), question)).toEqual(position)
})

test('is refused by another question', () => {
  const cursor = encodeCursor({ value: 1, id: 'c1' }, question)
  expect(() => decodeCursor(cursor, { ...question, view: 'mine' })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', details: { reason: 'CURSOR_MISMATCH' } }),
  )
})

const [bound] = encodeCursor({ value: 1, id: 'c1' }, question).split('~')

test.each([
  '',
  '~',
  `${bound}`,
  `${bound}~1`,
  `${bound}~1~`,
  `${bound}~~c1`,
  `${bound}~9007199254740993~c1`,
  `${bound}~NaN~c1`,
])('is refused when nobody made it: %s', (cursor) => {
  expect(() => decodeCursor(cursor, question)).toThrow(
    expect.objectContaining({ details: { reason: 'CURSOR_MISMATCH' } }),
  )
})

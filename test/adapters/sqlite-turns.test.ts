import { expect, test } from 'vitest'
import { createTurns } from '../../src/adapters/sqlite/turns'

/** A clock that stands still except in works and pauses. */
const opened = () => {
  const clock = { at: 1_000, pauses: 0 }
  const inTurn = createTurns({
    now: () => clock.at,
    pause: async (ms) => {
      clock.at += ms
      clock.pauses += 1
    },
  })
  const work = (ms: number) =>
    inTurn(async () => {
      clock.at += ms
      return clock.pauses
    })
  return { clock, inTurn, work }
}

test('leaves the write lock free for a moment after a tenth of a second of commits', async () => {
  const { work } = opened()
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => work(30)))).toEqual([
    0, 0, 0, 0, 1, 1, 1, 1, 2,
  ])
})

test('does so too when each commit waits for the one before', async () => {
  const { work } = opened()
  for (const pauses of [0, 0, 1, 1, 2]) expect(await work(60)).toBe(pauses)
})

test('counts a time without commits as a pause', async () => {
  const { clock, work } = opened()
  await work(99)
  clock.at += 10
  expect(await work(99)).toBe(0)
})

test('runs one work at a time, in the order of the calls, also after a failure', async () => {
  const { inTurn } = opened()
  const ran: string[] = []
  const step = (name: string) => async () => {
    ran.push(`${name} begins`)
    await Promise.resolve()
    ran.push(`${name} ends`)
    if (name === 'a') throw new Error(name)
  }
  await Promise.allSettled([inTurn(step('a')), inTurn(step('b'))])
  expect(ran).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

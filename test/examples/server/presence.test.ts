import { describe, expect, test } from 'vitest'
import { createPresence } from '../../../examples/helpdesk/server/team/presence'

const minute = 60_000

describe('whoever has the inbox open', () => {
  test('is present for five minutes after the last window was closed', () => {
    let now = Date.parse('2026-03-02T10:00:00Z')
    const { enter, present } = createPresence(() => now)
    const [first, second] = [enter('ana'), enter('ana')]
    enter('ben')
    now += 60 * minute
    first()
    now += 60 * minute
    expect(present()).toEqual(['ana', 'ben'])
    second()
    now += 5 * minute - 1
    expect([...present()].sort()).toEqual(['ana', 'ben'])
    now += 1
    expect(present()).toEqual(['ben'])
  })

  test('is present again with a new window, and a window is closed once', () => {
    let now = 0
    const { enter, present } = createPresence(() => now)
    const leave = enter('ana')
    leave()
    enter('ana')
    leave()
    now += 10 * minute
    expect(present()).toEqual(['ana'])
  })
})

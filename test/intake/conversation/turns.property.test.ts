import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { People } from '../../../src/intake/conversation/people'
import { takeTurn, turnsIn } from '../../../src/intake/conversation/turns'
import { absent, type Known } from '../../../src/records/known'
import type { Plan } from '../../../src/shared/plan'
import { user } from '../shop'

const ids = ['ana', 'ben', 'cem']
const pools = ['first', 'second']

/** Rows as a store keeps them: a plan whose guards do not hold is refused. */
const openRows = (older: Readonly<Record<string, number>>) => {
  const rows = new Map<string, { version: number; value: unknown }>(
    Object.entries(older).map(([id, lastTurn]) => [
      `load/${id}`,
      { version: 1, value: { open: 0, lastTurn } },
    ]),
  )
  const peopleOf = (pool: string): People => ({
    users: ids.map((id) => user(id)),
    pool,
    known: { get: (kind, id) => (rows.get(`${kind}/${id}`) ?? absent) as Known<never> },
  })
  const commit = ({ guards = [], puts = [] }: Partial<Plan>): boolean => {
    if (guards.some(({ kind, id, version }) => (rows.get(`${kind}/${id}`)?.version ?? 0) !== version))
      return false
    for (const { kind, id, value } of puts) {
      const key = `${kind}/${id}`
      rows.set(key, { version: (rows.get(key)?.version ?? 0) + 1, value })
    }
    return true
  }
  return { rows, peopleOf, commit }
}

const assigned = (userId: string) => ({ outcome: { kind: 'assign', userId } }) as const

/** The person whose last turn is longest ago. */
const next = (people: People): string => {
  const turnOf = turnsIn(people)
  return [...ids].sort((left, right) => turnOf(left) - turnOf(right))[0] ?? ''
}

const older = fc.record({ ana: fc.nat(9_000), ben: fc.nat(9_000), cem: fc.nat(9_000) })

describe('R-23 turns', () => {
  test.prop([older, fc.array(fc.constantFrom(...pools), { maxLength: 40 })])(
    'are fair in each pool, whatever the other pools and older builds counted',
    (counted, choices) => {
      const { peopleOf, commit } = openRows(counted)
      const chosen = new Map(pools.map((pool) => [pool, [] as string[]]))
      for (const pool of choices) {
        const people = peopleOf(pool)
        const userId = next(people)
        expect(commit(takeTurn(assigned(userId), people))).toBe(true)
        chosen.get(pool)?.push(userId)
      }
      for (const turns of chosen.values()) {
        for (let from = 0; from + ids.length <= turns.length; from += ids.length)
          expect(new Set(turns.slice(from, from + ids.length)).size).toBe(ids.length)
      }
    },
  )

  test.prop([older, fc.constantFrom(...ids), fc.constantFrom(...ids)])(
    'are unique in a pool: of two assignments at once, one is decided again',
    (counted, first, second) => {
      const { peopleOf, commit } = openRows(counted)
      const people = peopleOf('first')
      const [one, other] = [takeTurn(assigned(first), people), takeTurn(assigned(second), people)]
      expect([commit(one), commit(other)]).toEqual([true, false])
    },
  )

  test.prop([older, fc.constantFrom(...ids)])(
    'of two pools share no row, and leave workloads as they are',
    (counted, userId) => {
      const { peopleOf } = openRows(counted)
      const keysIn = (pool: string) =>
        (takeTurn(assigned(userId), peopleOf(pool)).puts ?? []).map(({ kind, id }) => `${kind}/${id}`)
      const shared = new Set(keysIn('second'))
      expect(keysIn('first').filter((key) => shared.has(key) || key.startsWith('load/'))).toEqual([])
    },
  )

  test.prop([older])('the order of older turns holds in a pool that is new', (counted) => {
    const turnOf = turnsIn(openRows(counted).peopleOf('first'))
    const order = (of: (id: string) => number) => [...ids].sort((left, right) => of(left) - of(right))
    expect(order(turnOf)).toEqual(order((id) => counted[id as keyof typeof counted]))
  })
})

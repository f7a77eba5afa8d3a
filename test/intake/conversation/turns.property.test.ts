import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { planWrite } from '../../../src/intake/commit/plan-write'
import type { People } from '../../../src/intake/conversation/people'
import { takeTurn, turnsIn } from '../../../src/intake/conversation/turns'
import { type Known, recordsIn } from '../../../src/records/known'
import { type Pool, turnId } from '../../../src/records/pool'
import type { Workload } from '../../../src/records/workload'
import { joinPlans, type Plan } from '../../../src/shared/plan'
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
  const valueOf = <Value>(key: string) => rows.get(key)?.value as Value | undefined
  const peopleOf = (pool: string): People => ({
    users: ids.map((id) => user(id)),
    workloads: Object.fromEntries(
      ids.map((id) => [id, valueOf<Workload>(`load/${id}`) ?? { open: 0, lastTurn: 0 }]),
    ),
    pool: {
      id: pool,
      counter: valueOf<Pool>(`pool/${pool}`) ?? null,
      turns: Object.fromEntries(
        ids.flatMap((id) => {
          const turn = valueOf<{ turn: number }>(`turn/${turnId(pool, id)}`)?.turn
          return turn === undefined ? [] : [[id, turn]]
        }),
      ),
    },
  })
  /** The plan of an assignment, with the rows as they are now. */
  const take = (userId: string, people: People): Plan => {
    const known = recordsIn((kind, id) => rows.get(`${kind}/${id}`) as Known<unknown> | undefined)
    return joinPlans(...takeTurn(assigned(userId), people).map((write) => planWrite(write, known)))
  }
  const commit = ({ guards = [], puts = [] }: Partial<Plan>): boolean => {
    if (guards.some(({ kind, id, version }) => (rows.get(`${kind}/${id}`)?.version ?? 0) !== version))
      return false
    for (const { kind, id, value } of puts) {
      const key = `${kind}/${id}`
      rows.set(key, { version: (rows.get(key)?.version ?? 0) + 1, value })
    }
    return true
  }
  return { rows, peopleOf, take, commit }
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
      const { peopleOf, take, commit } = openRows(counted)
      const chosen = new Map(pools.map((pool) => [pool, [] as string[]]))
      for (const pool of choices) {
        const people = peopleOf(pool)
        const userId = next(people)
        expect(commit(take(userId, people))).toBe(true)
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
      const { peopleOf, take, commit } = openRows(counted)
      const people = peopleOf('first')
      const [one, other] = [take(first, people), take(second, people)]
      expect([commit(one), commit(other)]).toEqual([true, false])
    },
  )

  test.prop([older, fc.constantFrom(...ids)])(
    'of two pools share no row, and leave workloads as they are',
    (counted, userId) => {
      const { peopleOf, take } = openRows(counted)
      const keysIn = (pool: string) =>
        take(userId, peopleOf(pool)).puts.map(({ kind, id }) => `${kind}/${id}`)
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

import { afterEach, describe, expect, test, vi } from 'vitest'
import { asRead } from './as-read'
import { type Scenario, scenarios } from './scenarios'
import { openWatchedShop } from './watched-shop'
import { current, type Watched } from './watched-transact'

vi.mock('../../../src/helpdesk/run/transact', async (original) => {
  const actual = await original<{ readonly transact: (...all: never[]) => unknown }>()
  const { watchedTransact } = await import('./watched-transact')
  return { ...actual, transact: watchedTransact(actual.transact) }
})

afterEach(() => {
  current.watch = undefined
})

/** Performs the act of a scenario, with a change of one record between its first decision and the commit. */
const perform = async (
  { prepare, options, fact }: Scenario,
  meanwhile?: (watched: Watched) => Watched['behind'][string][number],
) => {
  const act = await prepare(await openWatchedShop(options))
  const watch = {
    isPath: (facts: object) => fact === undefined || fact in facts,
    meanwhile,
    decisions: [] as Watched[],
    conflicts: 0,
  }
  current.watch = watch
  await act()
  current.watch = undefined
  return watch
}

const all = Object.entries(scenarios)

describe('R-19 a decision and the facts that it relies on', () => {
  test.each(all)(
    '%s: it accesses no other fact than those and what counts as it was read',
    async (_, each) => {
      const { decisions, conflicts } = await perform(each)
      const [{ accessed, decided } = { accessed: new Set<string>(), decided: undefined }] = decisions
      expect([...(decided?.changes ?? []), ...(decided?.writes ?? [])]).not.toEqual([])
      expect(conflicts).toBe(0)
      // A decision is data: it survives JSON.
      expect(JSON.parse(JSON.stringify(decided))).toStrictEqual(decided)
      const relied = new Set(decided?.reliesOn)
      expect([...accessed].filter((name) => !relied.has(name) && !asRead.has(name))).toEqual([])
      expect([...relied].filter((name) => asRead.has(name))).toEqual([])
    },
  )

  test.each(all)(
    '%s: each record behind them, changed in between, leads to a new decision',
    async (_, each) => {
      const [first] = (await perform(each)).decisions
      const places = (first?.decided.reliesOn ?? []).flatMap((fact) =>
        (first?.behind[fact] ?? []).map((_key, index) => ({ fact, index })),
      )
      expect(places.length).toBeGreaterThan(0)
      for (const { fact, index } of places) {
        const at = (watched: Watched) => watched.behind[fact]?.[index] ?? { kind: 'none', id: 'none' }
        const { conflicts, decisions } = await perform(each, at)
        expect([fact, index, conflicts, decisions.length]).toEqual([fact, index, 1, 2])
      }
    },
  )

  const paths = [...new Set(all.map(([, { path }]) => path))]

  test.each(paths)('%s: each of them has a record in some situation', async (path) => {
    const relied = new Set<string>()
    const found = new Set<string>()
    for (const [, each] of all.filter(([, scenario]) => scenario.path === path)) {
      for (const { decided, behind } of (await perform(each)).decisions)
        for (const fact of decided.reliesOn) {
          relied.add(fact)
          if ((behind[fact]?.length ?? 0) > 0) found.add(fact)
        }
    }
    expect([...found].sort()).toEqual([...relied].sort())
  })
})

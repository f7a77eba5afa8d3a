import { type AloneRequest, measureAlone } from '../harness/alone'
import type { Benchmark } from '../harness/benchmark'
import { type Contestant, ruleCheck } from '../harness/contestant'
import { compare } from '../harness/measure'
import { atLeast, atMost } from '../harness/report'
import { advantage, excludedNotes, quotient, seriesOf, sizeText, timesTable } from '../harness/series'
import { matchingMessages } from '../targeting/reference'
import { type VisitData, type VisitView, visitsOf } from './account'
import { coldTable } from './cold'
import { contestants } from './contestants'

const sizes = [100, 10_000, 100_000]

const comparisonOf = (size: number, among: readonly Contestant<VisitData, VisitView>[]) => ({
  contestants: among,
  cases: [visitsOf(size)],
  size,
  question: 'first' as const,
  check: ruleCheck('first', ({ messages }: VisitData, { page }: VisitView) =>
    matchingMessages({ messages, rules: [] }, { page, visitor: { cookieBound: false } }),
  ),
})

export const visits: Benchmark = {
  run: async () => {
    const { memory, readAllMemory, sqlite, readAllSqlite } = contestants
    const title = 'A warm visit of an unknown visitor (joint)'
    const series = await seriesOf(sizes, (size) => compare(comparisonOf(size, Object.values(contestants))))
    const grown = (name: string) =>
      atMost(`t(100,000) to t(100), ${name}`, 2, quotient(series.time(name, 100_000), series.time(name, 100)))
    return {
      benchmark: 'visits',
      tables: [timesTable(title, series), await coldTable(sizes)],
      goals: [
        grown(memory.name),
        grown(sqlite.name),
        ...[10_000, 100_000].flatMap((size) => [
          atLeast(
            `${sizeText(size)}, in memory`,
            100,
            advantage(series, size, readAllMemory.name, memory.name),
          ),
          atLeast(`${sizeText(size)}, SQLite`, 100, advantage(series, size, readAllSqlite.name, sqlite.name)),
        ]),
      ],
      notes: excludedNotes(title, series),
    }
  },
  alone: ({ size, contestant }: AloneRequest) =>
    measureAlone(
      comparisonOf(
        size,
        Object.values(contestants).filter(({ name }) => name === contestant),
      ),
    ),
}

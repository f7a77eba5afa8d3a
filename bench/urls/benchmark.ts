import { measureAlone } from '../harness/alone'
import type { Benchmark } from '../harness/benchmark'
import { ruleCheck } from '../harness/contestant'
import { compare } from '../harness/measure'
import { atLeast, type Goal } from '../harness/report'
import { advantage, excludedNotes, type Series, seriesOf, sizeText, timesTable } from '../harness/series'
import { times, variantsOf } from '../workloads/random'
import {
  micromatchEach,
  picomatchCompiled,
  re2Set,
  re2Wasm,
  regExps,
  stringMethods,
  urlPatterns,
} from './contestants'
import { frontdesk } from './frontdesk'
import { caseOf, holds, type PageView, type PatternData } from './patterns'

const everybody = [
  micromatchEach,
  urlPatterns,
  re2Wasm,
  picomatchCompiled,
  regExps,
  re2Set,
  stringMethods,
  frontdesk,
]

const comparisonOf = (size: number, contestants: typeof everybody) => ({
  contestants,
  cases: times(variantsOf(size), (variant) => caseOf(size, variant)),
  size,
  question: 'all' as const,
  check: ruleCheck('all', ({ patterns }: PatternData, view: PageView) =>
    patterns.filter((pattern) => holds(pattern, view)),
  ),
})

export const urls: Benchmark = {
  run: async () => {
    const series = await seriesOf([1, 10, 100, 1_000, 10_000], (size) =>
      compare(comparisonOf(size, everybody)),
    )
    const title = 'URL rules alone, all matches of one page (joint)'
    return {
      benchmark: 'urls',
      tables: [timesTable(title, series)],
      goals: goalsOf(series),
      notes: excludedNotes(title, series),
    }
  },
  alone: ({ size, contestant }) =>
    measureAlone(
      comparisonOf(
        size,
        everybody.filter(({ name }) => name === contestant),
      ),
    ),
}

const goalsOf = (series: Series): Goal[] => {
  const ahead = (size: number, name: string, least: number): Goal =>
    atLeast(`5: ${sizeText(size)}, ${name}`, least, advantage(series, size, name))
  return [
    ...[1, 10, 100, 1_000].map((size) => ahead(size, 'micromatch.isMatch', 100)),
    ahead(1_000, 'string methods', 20),
    ahead(10_000, 'string methods', 100),
    ...[100, 1_000, 10_000].map((size) => ahead(size, 'RE2.Set, native', 1)),
  ]
}

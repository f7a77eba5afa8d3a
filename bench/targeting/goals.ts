import { exponentOf, type Growth, pointAt } from '../harness/growth'
import { atLeast, atMost, type Goal } from '../harness/report'
import { advantage, quotient, type Series, sizeText } from '../harness/series'
import type { ExplanationCost } from './explanation'
import type { UpdateTimes } from './updates'

interface Found {
  readonly sparse: Series
  readonly sparseFirst: Series
  readonly dense: Series
  readonly denseFirst: Series
  readonly alone: Readonly<Record<'sparse' | 'dense' | 'denseFirst', Growth>>
  readonly updates: Readonly<Record<'sparse' | 'dense', UpdateTimes>>
  readonly explanation: ExplanationCost
  /** The number of matches of a view among 10,000 and 100,000 dense messages. */
  readonly denseMatches: Readonly<Record<number, number>>
}

/** Goals 1 to 4, and goals for single operations. Each ratio compares figures of the same run. */
export const targetingGoals = (found: Found): Goal[] => [
  ...jointGoals(found.sparse),
  ...closureGoals(found),
  ...growthGoals(found),
  ...operationGoals(found),
]

const jointGoals = (sparse: Series): Goal[] => {
  const ahead = (goal: string, size: number, peers: Readonly<Record<string, number>>): Goal[] =>
    Object.entries(peers).map(([peer, least]) =>
      atLeast(`${goal}: ${sizeText(size)}, ${peer}`, least, advantage(sparse, size, peer)),
    )
  return [
    ...ahead('1', 1, {
      'json-rules-engine': 300,
      'json-logic-js': 10,
      sift: 3,
      '@ucast/mongo2js': 3,
      'json-logic-engine build()': 1.5,
    }),
    atMost('1: 1, time against plain closures', 1.5, quotient(1, advantage(sparse, 1, 'plain closures'))),
    ...ahead('2', 100, {
      'json-rules-engine': 2_500,
      '@gorules/zen-engine': 70,
      'json-logic-js': 35,
      '@ucast/mongo2js': 15,
      '@marcbachmann/cel-js': 15,
      'json-logic-engine build()': 5,
      'plain closures': 4,
    }),
    ...ahead('3', 10_000, { 'json-rules-engine': 8_000 }),
    atLeast('3: 10,000, the nearest of the other engines', 400, nearestEngine(sparse)),
    ...ahead('3', 100_000, { 'plain closures': 400 }),
  ]
}

const nearestEngine = (sparse: Series): number => {
  const engines = sparse.names.filter((name) => name !== 'frontdesk' && name !== 'plain closures')
  return Math.min(...engines.map((name) => advantage(sparse, 10_000, name) ?? Number.POSITIVE_INFINITY))
}

/** Reports the size with the worst ratio. */
const closureGoals = ({ sparse, sparseFirst, dense, denseFirst }: Found): Goal[] =>
  Object.entries({
    'sparse all': sparse,
    'sparse first': sparseFirst,
    'dense all': dense,
    'dense first': denseFirst,
  })
    .map(([name, series]) => ({
      name,
      ratios: series.sizes.map((size) => ({ size, ratio: advantage(series, size, 'plain closures') ?? 0 })),
    }))
    .map(({ name, ratios }) => {
      const worst = ratios.reduce((least, each) => (each.ratio < least.ratio ? each : least))
      return atLeast(
        `4: never slower than plain closures, ${name} (worst at ${sizeText(worst.size)})`,
        1,
        worst.ratio,
      )
    })

const growthGoals = ({ alone, denseMatches }: Found): Goal[] => {
  const { sparse, dense, denseFirst } = alone
  const grown = (size: number) => quotient(pointAt(sparse, size)?.time, pointAt(sparse, 100)?.time)
  const largest = Math.max(...denseFirst.points.map(({ time }) => time))
  return [
    atMost('4: sparse, t(1,000) to t(100)', 2, grown(1_000)),
    atMost('4: sparse, t(10,000) to t(100)', 4, grown(10_000)),
    atMost('4: sparse, t(100,000) to t(100)', 16, grown(100_000)),
    atMost('4: sparse, exponent of growth', 0.45, exponentOf(sparse), ''),
    ...[10_000, 100_000].map((size) =>
      atMost(
        `4: dense, one reported match of ${sizeText(size)}`,
        40,
        quotient(pointAt(dense, size)?.time, denseMatches[size]),
        ' ns',
      ),
    ),
    atMost('4: dense, first match, slowest size', 500, largest, ' ns'),
    ...[sparse, dense].flatMap((growth) => [
      atMost(
        `4: kept for one message of 100,000, ${growth.asked.workload}`,
        200,
        pointAt(growth, 100_000)?.bytes,
        ' B',
      ),
      atMost(
        `4: building, one message of 100,000, ${growth.asked.workload}`,
        20,
        quotient(pointAt(growth, 100_000)?.build, 1_000),
        ' µs',
      ),
    ]),
  ]
}

const operationGoals = ({ updates, explanation }: Found): Goal[] => [
  ...(['sparse', 'dense'] as const).flatMap((mode) =>
    (['add', 'replace', 'remove'] as const).map((kind) =>
      atMost(`one message of 100,000: ${kind}, ${mode}`, 100, updates[mode][kind] / 1_000, ' µs'),
    ),
  ),
  atMost(
    'an explanation of one message, against its predicate',
    10,
    quotient(explanation.explanation, explanation.predicate),
  ),
]

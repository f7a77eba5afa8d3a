import { type Alone, runAlone } from '../harness/alone'
import type { RuleQuestion } from '../harness/contestant'
import { amount, duration, type Table } from '../harness/report'
import { exponent, sizeText } from '../harness/series'
import type { TargetingMode } from '../workloads/targeting'

/** How times grow with the number of messages, each contestant in a process of its own. */
export interface Growth {
  readonly mode: TargetingMode
  readonly question: RuleQuestion
  readonly contestant: string
  readonly points: readonly (Alone & { readonly size: number })[]
}

const growthSizes = [100, 1_000, 10_000, 100_000]

export const growthAlone = (): readonly Growth[] => [
  grown('sparse', 'all', 'frontdesk'),
  grown('sparse', 'first', 'frontdesk'),
  grown('dense', 'all', 'frontdesk'),
  grown('dense', 'first', 'frontdesk'),
  grown('sparse', 'all', 'plain closures'),
  grown('dense', 'all', 'plain closures'),
  ...['json-rules-engine', 'json-logic-js', '@ucast/mongo2js', '@marcbachmann/cel-js', 'sift'].map((peer) =>
    grown('sparse', 'all', peer, [10_000]),
  ),
]

/** Fewer messages weigh less than what a process keeps besides. */
const enough = 10_000

const grown = (
  mode: TargetingMode,
  question: RuleQuestion,
  contestant: string,
  sizes: readonly number[] = growthSizes,
): Growth => ({
  mode,
  question,
  contestant,
  points: sizes.map((size) => ({
    size,
    ...runAlone(
      { benchmark: 'targeting', workload: mode, question, size, contestant },
      contestant !== 'frontdesk',
    ),
  })),
})

export const growthOf = (growth: readonly Growth[], mode: TargetingMode, question: RuleQuestion): Growth =>
  growth.find(
    (each) => each.mode === mode && each.question === question && each.contestant === 'frontdesk',
  ) ?? {
    mode,
    question,
    contestant: 'frontdesk',
    points: [],
  }

export const pointAt = ({ points }: Growth, size: number): Alone | undefined =>
  points.find((point) => point.size === size)

export const exponentOf = ({ points }: Growth): number =>
  exponent(points.map(({ size, time }) => [size, time]))

export const growthTables = (growth: readonly Growth[]): Table[] => {
  const table = (title: string, cell: (point: Alone) => string, least = 0): Table => ({
    title,
    columns: ['', ...growthSizes.map(sizeText)],
    rows: growth.map((each) => [
      `${each.mode} ${each.question}: ${each.contestant}`,
      ...growthSizes.map((size) => {
        const point = pointAt(each, size)
        return point && size >= least ? cell(point) : '-'
      }),
    ]),
  })
  return [
    table('Alone in a process: one view', ({ time }) => duration(time)),
    table('Alone in a process: bytes kept for one message', ({ bytes }) => amount(bytes), enough),
    table('Alone in a process: building, one message', ({ build }) => duration(build)),
  ]
}

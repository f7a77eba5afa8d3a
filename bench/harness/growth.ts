import { type Alone, type AloneRequest, runAlone } from './alone'
import { amount, duration, type Table } from './report'
import { exponent, sizeText } from './series'

/** The measurements of one contestant by size, in a process for each size. */
export interface Growth {
  readonly asked: Omit<AloneRequest, 'size'>
  readonly points: readonly (Alone & { readonly size: number })[]
}

/** Measures each size. The contestant `frontdesk` must run without code generation from text. */
export const grow = (asked: Growth['asked'], sizes: readonly number[]): Growth => ({
  asked,
  points: sizes.map((size) => ({ size, ...runAlone({ ...asked, size }, asked.contestant !== 'frontdesk') })),
})

export const pointAt = ({ points }: Growth, size: number): Alone | undefined =>
  points.find((point) => point.size === size)

export const exponentOf = ({ points }: Growth): number =>
  exponent(points.map(({ size, time }) => [size, time]))

/** Memory is reported from this number of rules on, because fewer rules use less memory than the process itself. */
const leastForMemory = 10_000

export const growthTables = (growth: readonly Growth[]): Table[] => {
  const all = growth.flatMap(({ points }) => points.map(({ size }) => size))
  const sizes = [...new Set(all)].sort((left, right) => left - right)
  const table = (title: string, cell: (point: Alone) => string, shown: readonly number[]): Table => ({
    title,
    columns: ['', ...shown.map(sizeText)],
    rows: growth.map((each) => [
      `${each.asked.workload}, ${each.asked.question}: ${each.asked.contestant}`,
      ...shown.map((size) => {
        const point = pointAt(each, size)
        return point ? cell(point) : '-'
      }),
    ]),
  })
  return [
    table('Alone in a process: one view', ({ time }) => duration(time), sizes),
    table('Alone in a process: building, one rule', ({ build }) => duration(build), sizes),
    table(
      'Alone in a process: bytes kept for one rule',
      ({ bytes }) => amount(bytes),
      sizes.filter((size) => size >= leastForMemory),
    ),
  ]
}

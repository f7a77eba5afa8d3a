import type { Compared, Excluded } from './measure'
import { duration, type Table } from './report'

/** The results of one comparison at several sizes. */
export interface Series {
  readonly sizes: readonly number[]
  readonly names: readonly string[]
  readonly excluded: readonly (Excluded & { readonly size: number })[]
  readonly time: (name: string, size: number) => number | undefined
  readonly build: (name: string, size: number) => number | undefined
}

export const seriesOf = async (
  sizes: readonly number[],
  compareAt: (size: number) => Promise<Compared>,
): Promise<Series> => {
  const compared = new Map<number, Compared>()
  for (const size of sizes) {
    compared.set(size, await compareAt(size))
    process.stderr.write('.')
  }
  const find = (name: string, size: number) =>
    compared.get(size)?.measured.find((measured) => measured.name === name)
  return {
    sizes,
    names: [...new Set([...compared.values()].flatMap(({ measured }) => measured.map(({ name }) => name)))],
    excluded: [...compared].flatMap(([size, { excluded }]) => excluded.map((each) => ({ ...each, size }))),
    time: (name, size) => find(name, size)?.time,
    build: (name, size) => find(name, size)?.build,
  }
}

/** The time of the contestant `name`, divided by the time of `us`. */
export const advantage = (series: Series, size: number, name: string, us = 'frontdesk'): number | undefined =>
  quotient(series.time(name, size), series.time(us, size))

export const quotient = (above: number | undefined, below: number | undefined): number | undefined =>
  above === undefined || below === undefined ? undefined : above / below

export const timesTable = (title: string, series: Series): Table => ({
  title,
  columns: ['', ...series.sizes.map(sizeText)],
  rows: series.names.map((name) => [name, ...series.sizes.map((size) => duration(series.time(name, size)))]),
})

export const buildTable = (title: string, series: Series): Table => ({
  title,
  columns: ['', ...series.sizes.map(sizeText)],
  rows: series.names.map((name) => [name, ...series.sizes.map((size) => duration(series.build(name, size)))]),
})

export const sizeText = (size: number): string => size.toLocaleString('en-US')

/** Notes for excluded contestants, so that a wrong answer is always reported. */
export const excludedNotes = (title: string, { excluded }: Series): string[] =>
  excluded.map(({ name, size, because }) => `${title}, ${sizeText(size)}: ${name} excluded, ${because}`)

/** The exponent of growth: the slope of the regression line through the logarithms of sizes and times. */
export const exponent = (points: readonly (readonly [size: number, time: number])[]): number => {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

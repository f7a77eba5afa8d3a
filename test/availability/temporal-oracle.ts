import { Temporal } from 'temporal-polyfill'
import type { BusinessHours, TimeRange } from '../../src/availability'

/**
 * A second reading of the schedule algebra of the semantics, over another date library and written from their text: it
 * looks at the civil day of an instant, and at what that day and the one before own.
 */
export interface Oracle {
  readonly isOpen: (at: number) => boolean
  /** Every instant at which an answer may change, in order. */
  readonly edges: readonly number[]
}

type Range = readonly [from: number, to: number]

interface CivilDay {
  readonly from: number
  readonly to: number
  readonly overridden: boolean
  readonly ranges: readonly Range[]
}

/** For instants whose local date lies from `first` to `last`. */
export const temporalOracle = (
  hours: BusinessHours,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Oracle => {
  const days: CivilDay[] = []
  for (
    let date = first.subtract({ days: 1 });
    Temporal.PlainDate.compare(date, last.add({ days: 1 })) <= 0;
    date = date.add({ days: 1 })
  ) {
    days.push(civilDay(hours, date))
  }
  const isOpen = (at: number): boolean => {
    const index = days.findIndex(({ from, to }) => from <= at && at < to)
    const [before, today] = [days[index - 1], days[index]]
    if (before === undefined || today === undefined)
      throw new Error(`${at} lies outside of the oracle's days.`)
    const ranges = today.overridden ? today.ranges : [...before.ranges, ...today.ranges]
    return ranges.some(([from, to]) => from <= at && at < to)
  }
  const edges = days.flatMap(({ from, to, ranges }) => [from, to, ...ranges.flat()])
  return { isOpen, edges: [...new Set(edges)].sort((a, b) => a - b) }
}

/** A date's first instant is Temporal's: the earlier one where midnight comes twice, the end of the gap where it is skipped. */
const civilDay = (hours: BusinessHours, date: Temporal.PlainDate): CivilDay => {
  const override = hours.overrides?.find((each) => each.date === date.toString())
  const weekly = hours.ranges.filter(({ days }) => days.some((name) => names(name).includes(date.dayOfWeek)))
  return {
    from: date.toZonedDateTime(hours.zone).epochMilliseconds,
    to: date.add({ days: 1 }).toZonedDateTime(hours.zone).epochMilliseconds,
    overridden: override !== undefined,
    ranges: (override?.ranges ?? weekly).map((range) => instants(range, date, hours.zone)),
  }
}

const names = (name: string): readonly number[] => {
  if (name === 'weekdays') return [1, 2, 3, 4, 5]
  if (name === 'weekend') return [6, 7]
  if (name === 'every-day') return [1, 2, 3, 4, 5, 6, 7]
  return [['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].indexOf(name) + 1]
}

/** An end that is before the start is on the next day; 24:00 is the midnight at the end of the date. */
const instants = ({ from, to }: TimeRange, date: Temporal.PlainDate, zone: string): Range => [
  boundary(date, from, zone),
  to === '24:00' || to < from
    ? boundary(date.add({ days: 1 }), to === '24:00' ? '00:00' : to, zone)
    : boundary(date, to, zone),
]

/** In an overlap the first occurrence; in a gap its end, which is the next change of the clocks. */
const boundary = (date: Temporal.PlainDate, time: string, zone: string): number => {
  const wall = date.toPlainDateTime(time)
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds
  const change = earlier.getTimeZoneTransition('next')
  if (!change) throw new Error(`${wall.toString()} is skipped in ${zone} without a change of its clocks.`)
  return change.epochMilliseconds
}

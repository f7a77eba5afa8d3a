import { type WeeklyRange, weekdays } from 'frontdesk/availability'
import { daysOf } from './days'

/** A time range within one day, in minutes. Monday is 0. */
export interface Bar {
  readonly day: number
  readonly from: number
  readonly to: number
}

/** The bars of the week chart. A range past midnight continues on the next day. Invalid times are not drawn. */
export const weekBars = (ranges: readonly WeeklyRange[]): readonly Bar[] =>
  ranges.flatMap((range) => {
    const [from, to] = [minutesOf(range.from), minutesOf(range.to)]
    if (from === undefined || to === undefined || from === to) return []
    return daysOf(range).flatMap((name) => {
      const day = weekdays.indexOf(name)
      if (from < to) return [{ day, from, to }]
      return [
        { day, from, to: midnight },
        ...(to > 0 ? [{ day: (day + 1) % weekdays.length, from: 0, to }] : []),
      ]
    })
  })

const midnight = 1_440

const minutesOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total <= midnight ? total : undefined
}

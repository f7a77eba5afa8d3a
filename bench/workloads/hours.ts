import type { BusinessHours, TimeRange, Weekday, WeeklyRange } from 'frontdesk/availability'
import { asRead, createDraw, type Draw, known, times } from './random'

export interface HoursWorkload {
  readonly schedules: readonly BusinessHours[]
  readonly moments: readonly Moment[]
}

/** A whole minute, and the schedule to evaluate. */
export interface Moment {
  readonly schedule: number
  readonly at: number
}

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Los_Angeles',
]

const from = Date.UTC(2026, 0, 1)
const until = Date.UTC(2028, 0, 1)

/** 64 schedules of four kinds in eight zones, each with twelve closed dates, and 2,048 minutes in two years. */
export const hoursWorkload = (): HoursWorkload => {
  const draw = createDraw(44)
  const schedules = times(64, (index) => ({
    zone: known(zones[index % zones.length]),
    ranges: makeRanges(draw, Math.floor(index / zones.length) % 4),
    overrides: closedDates(draw).map((date) => ({ date, ranges: [] })),
  }))
  const minutes = (until - from) / 60_000
  const moments = times(2_048, () => ({
    schedule: draw.int(schedules.length),
    at: from + draw.int(minutes) * 60_000,
  }))
  return asRead({ schedules, moments })
}

const makeRanges = (draw: Draw, kind: number): WeeklyRange[] => {
  if (kind === 0) return [{ days: ['weekdays'], from: '09:00', to: '17:00' }]
  if (kind === 1) {
    return [
      { days: ['weekdays'], from: '09:00', to: '12:00' },
      { days: ['weekdays'], from: '13:00', to: '18:00' },
    ]
  }
  if (kind === 2) return [{ days: ['every-day'], from: '22:00', to: '02:00' }]
  return days
    .filter(() => draw.chance(0.8))
    .flatMap((day) => randomRanges(draw).map((range) => ({ ...range, days: [day] })))
}

const days: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** One or two ranges of the same day, with a gap between them. */
const randomRanges = (draw: Draw): TimeRange[] => {
  const start = 24 + draw.int(20)
  const first = { from: quarter(start), to: quarter(start + 8 + draw.int(12)) }
  return draw.chance(0.5)
    ? [first]
    : [first, { from: quarter(start + 24), to: quarter(start + 28 + draw.int(20)) }]
}

const quarter = (quarters: number): string =>
  [Math.floor(quarters / 4), (quarters % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':')

const closedDates = (draw: Draw): string[] => {
  const dates = new Set<string>()
  while (dates.size < 12) {
    const day = from + draw.int((until - from) / 86_400_000) * 86_400_000
    dates.add(new Date(day).toISOString().slice(0, 10))
  }
  return [...dates].sort()
}

import { type Alone, measureAlone, runAlone } from '../harness/alone'
import type { Benchmark } from '../harness/benchmark'
import { compare } from '../harness/measure'
import { amount, atLeast, atMost, duration, type Goal, type Table } from '../harness/report'
import { advantage, excludedNotes, quotient, type Series, seriesOf } from '../harness/series'
import { hoursWorkload, type Moment } from '../workloads/hours'
import {
  dateFnsTz,
  frontdesk,
  frontdeskPlain,
  type Hours,
  type HoursQuestion,
  intlAnew,
  intlCached,
  jsTemporal,
  luxon,
  openingHours,
  smallTemporal,
} from './contestants'
import { planOf } from './plan'
import { isOpen, nextOpening } from './reference'

const everybody: readonly Hours[] = [
  luxon,
  dateFnsTz,
  jsTemporal,
  smallTemporal,
  openingHours,
  intlCached,
  intlAnew,
  frontdeskPlain,
  frontdesk,
]

const comparisonOf = (question: HoursQuestion, contestants: readonly Hours[]) => {
  const { schedules, moments } = hoursWorkload()
  const plans = schedules.map(planOf)
  const expected = remembered(({ schedule, at }: Moment) => {
    const plan = plans[schedule] ?? planOf({ zone: 'UTC', ranges: [] })
    return String(question === 'open' ? isOpen(plan, at) : nextOpening(plan, at))
  })
  const asks =
    question === 'open' ? contestants : contestants.filter((each) => !tellsWallTimesAlone.includes(each))
  const check = { expected, found: String }
  return {
    contestants: asks,
    cases: [{ data: schedules, views: moments }],
    size: schedules.length,
    question,
    check,
  }
}

const tellsWallTimesAlone: readonly Hours[] = [intlCached, intlAnew]

/** The reference looks at every quarter of an hour; once for all contestants is enough. */
const remembered = (answer: (moment: Moment) => string): ((moment: Moment) => string) => {
  const known = new Map<Moment, string>()
  return (moment) => {
    const answered = known.get(moment) ?? answer(moment)
    known.set(moment, answered)
    return answered
  }
}

export const hours: Benchmark = {
  run: async () => {
    const schedules = 64
    const open = await seriesOf([schedules], () => compare(comparisonOf('open', everybody)))
    const opening = await seriesOf([schedules], () => compare(comparisonOf('opening', everybody)))
    const alone = ['opening_hours', 'frontdesk, compiled'].map((contestant) => ({
      contestant,
      ...runAlone({
        benchmark: 'hours',
        workload: 'hours',
        question: 'opening',
        size: schedules,
        contestant,
      }),
    }))
    const table: Table = {
      title: 'Business hours, one question (joint)',
      columns: ['', 'is it open', 'next opening'],
      rows: open.names.map((name) => [
        name,
        ...[open, opening].map((series) => duration(series.time(name, schedules))),
      ]),
    }
    return {
      benchmark: 'hours',
      tables: [table, compileTable(alone)],
      goals: goalsOf(open, opening, alone[1]),
      notes: [...excludedNotes('is it open', open), ...excludedNotes('next opening', opening)],
    }
  },
  alone: ({ question, contestant }) =>
    measureAlone(
      comparisonOf(
        question as HoursQuestion,
        everybody.filter(({ name }) => name === contestant),
      ),
    ),
}

const compileTable = (alone: readonly (Alone & { readonly contestant: string })[]): Table => ({
  title: 'Made ready for two years, one schedule (alone in a process)',
  columns: ['', 'time', 'bytes kept'],
  rows: alone.map(({ contestant, build, bytes }) => [contestant, duration(build), amount(bytes)]),
})

const goalsOf = (open: Series, opening: Series, compiled: Alone | undefined): Goal[] => {
  const ahead = (series: Series, what: string, name: string, least: number): Goal =>
    atLeast(`8: ${what}, ${name}`, least, advantage(series, 64, name, 'frontdesk, compiled'))
  return [
    ahead(open, 'is it open', 'luxon', 200),
    ahead(open, 'is it open', 'Intl.DateTimeFormat, cached', 80),
    ahead(opening, 'next opening', 'luxon', 400),
    ahead(opening, 'next opening', 'date-fns-tz', 400),
    ahead(opening, 'next opening', 'opening_hours', 300),
    atMost('8: kept for one schedule of two years', 15_000, compiled?.bytes, ' B'),
    atMost('8: made ready for two years', 3, quotient(compiled?.build, 1e6), ' ms'),
  ]
}

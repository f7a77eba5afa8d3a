import { type Alone, measureAlone, runAlone } from '../harness/alone'
import type { Benchmark } from '../harness/benchmark'
import { compare } from '../harness/measure'
import { amount, atLeast, atMost, duration, type Goal, type Table } from '../harness/report'
import { advantage, excludedNotes, quotient, type Series, seriesOf } from '../harness/series'
import { hoursWorkload } from '../workloads/hours'
import { type Hours, type HoursQuestion, hoursCheck } from './contestant'
import {
  dateFnsTz,
  intlAnew,
  intlCached,
  jsTemporal,
  luxon,
  openingHours,
  smallTemporal,
} from './contestants'
import { frontdesk, frontdeskPlain } from './frontdesk'

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
  return {
    contestants: contestants.filter((each) => question === 'open' || !tellsWallTimesAlone.includes(each)),
    cases: [{ data: schedules, views: moments }],
    size: schedules.length,
    question,
    check: hoursCheck(question),
  }
}

const tellsWallTimesAlone: readonly Hours[] = [intlCached, intlAnew]

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

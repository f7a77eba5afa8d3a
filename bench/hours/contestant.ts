import type { BusinessHours } from 'frontdesk/availability'
import type { Check, Contestant } from '../harness/contestant'
import type { Moment } from '../workloads/hours'
import { planOf } from './plan'
import { isOpen, nextOpening } from './reference'

export type HoursQuestion = 'open' | 'opening'
type HoursAnswer = boolean | number | undefined
export type Hours = Contestant<readonly BusinessHours[], Moment, HoursQuestion, HoursAnswer>

interface Schedule {
  readonly isOpen: (at: number) => boolean
  readonly nextOpening: (at: number) => number | undefined
}

export const contestant = (name: string, prepare: (schedule: BusinessHours) => Schedule): Hours => ({
  name,
  build: (schedules, question) => {
    const prepared = schedules.map(prepare)
    return question === 'open'
      ? ({ schedule, at }) => prepared[schedule]?.isOpen(at)
      : ({ schedule, at }) => prepared[schedule]?.nextOpening(at)
  },
})

export const hoursCheck = (
  question: HoursQuestion,
): Check<readonly BusinessHours[], Moment, HoursAnswer> => ({
  found: String,
  expected: ({ schedule, at }, schedules) => {
    const plan = planOf(schedules[schedule] ?? { zone: 'UTC', ranges: [] })
    return String(question === 'open' ? isOpen(plan, at) : nextOpening(plan, at))
  },
})

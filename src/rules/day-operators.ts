import { type Instant, isDate } from '../shared/instant'
import type { Json } from '../shared/json'
import { defineOperator, type Operator, type OperatorTable } from './define-operator'
import { instantOf, type ValueType, valueTypes } from './value-types'

/** A local day, from its first instant (inclusive) to the first instant of the next day (exclusive). */
export interface DaySpan {
  /** The first instant of the span, in epoch milliseconds. */
  readonly start: Instant
  /** The instant after the span, in epoch milliseconds. */
  readonly end: Instant
}

/**
 * The operators `before`, `notBefore`, `after` and `notAfter`, to be passed as `operators`. Their value may also be a
 * date alone, such as `2026-03-29`: the local day that `dayOf` returns for it (K-08). An instant within the day is
 * neither before nor after it. Throws nothing; an error of `dayOf` passes through the predicate that needs the day.
 */
export const dayOperators = (dayOf: (date: string) => DaySpan): OperatorTable => ({
  before: compares((value) => {
    const start = isLocalDay(value) ? dayOf(value).start : instantOf(value)
    return (found) => found < start
  }),
  after: compares((value) => {
    if (!isLocalDay(value)) return (found) => found > instantOf(value)
    const { end } = dayOf(value)
    return (found) => found >= end
  }),
})

const compares = (test: (value: Json) => (found: Instant) => boolean): Operator =>
  defineOperator(valueTypes.instant, instantOrDate, (value) => {
    const holds = test(value)
    return (found) => holds(instantOf(found))
  })

const isLocalDay = (value: Json): value is string => typeof value === 'string' && isDate(value)

const instantOrDate: ValueType<string | number> = {
  name: 'an instant (epoch milliseconds, or ISO text with an offset) or a date YYYY-MM-DD',
  is: (value: Json): value is string | number => valueTypes.instant.is(value) || isLocalDay(value),
}

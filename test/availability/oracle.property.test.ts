import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type BusinessHours, compileHours } from '../../src/availability'
import { day, minute } from '../../src/shared/instant'
import { runs } from '../support/runs'
import { schedules } from './schedules'
import { type Oracle, temporalOracle } from './temporal-oracle'

const zones = Intl.supportedValuesOf('timeZone')
const start = Date.UTC(1970, 0, 3)
const end = Date.UTC(2100, 0, 1)

const { seed } = fc.readConfigureGlobal()
const sample = <Value>(arbitrary: fc.Arbitrary<Value>, count: number, salt: number): Value[] =>
  fc.sample(arbitrary, { seed: (seed ?? 0) + salt, numRuns: count })
const instants = (count: number, salt: number): number[] =>
  sample(fc.integer({ min: start / minute, max: end / minute }), count, salt).map((at) => at * minute)

const zoned = (zone: string, at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** Up to four changes of the clocks, from random instants on. */
const changes = (zone: string, salt: number): number[] => {
  const found = instants(8, salt).flatMap((at) => {
    const from = zoned(zone, at)
    const change = from.getTimeZoneTransition('next') ?? from.getTimeZoneTransition('previous')
    return change && change.epochMilliseconds >= start ? [change.epochMilliseconds] : []
  })
  return [...new Set(found)].slice(0, 4)
}

/** A schedule for these days, with overrides among them, and what the oracle says of it. */
const around = (zone: string, at: number, daysBeside: number, salt: number): [BusinessHours, Oracle] => {
  const date = zoned(zone, at).toPlainDate()
  const dates = [-1, 0, 1].map((days) => date.add({ days }).toString())
  const [hours] = sample(schedules(fc.constant(zone), dates, 5), 1, salt) as [BusinessHours]
  const oracle = temporalOracle(hours, date.subtract({ days: daysBeside }), date.add({ days: daysBeside }))
  return [hours, oracle]
}

/** Where the two differ, in words that name the schedule. */
const difference = (hours: BusinessHours, oracle: Oracle, times: Iterable<number>): string | undefined => {
  const { isOpenAt } = compileHours(hours)
  for (const at of times) {
    if (isOpenAt(at) !== oracle.isOpen(at)) return `${new Date(at).toISOString()} ${JSON.stringify(hours)}`
  }
  return undefined
}

function* minutes(from: number, to: number): Iterable<number> {
  for (let at = from; at < to; at += minute) yield at
}

/** Some ten seconds of work, on a machine that may do other work besides. */
const timeout = runs(180_000)

describe('a second oracle over another date library agrees', { timeout }, () => {
  test('V-20 to V-24 minute by minute for a day on each side of four changes of the clocks, in every zone', () => {
    expect(zones.length).toBeGreaterThan(200)
    let checked = 0
    zones.forEach((zone, index) => {
      const found = changes(zone, index)
      const times = found.length > 0 ? found : instants(2, index)
      times.forEach((at, each) => {
        const [hours, oracle] = around(zone, at, 2, index * 10 + each)
        expect(difference(hours, oracle, minutes(at - day, at + day))).toBeUndefined()
        checked += 1
      })
    })
    expect(checked).toBeGreaterThan(zones.length * 2)
  })

  test('V-20 to V-24 at 10,000 random instants of 1970 to 2100', () => {
    const shifts = sample(fc.integer({ min: -1_440, max: 1_440 }), runs(7_500), 3)
    instants(runs(2_500), 1).forEach((at, index) => {
      const [hours, oracle] = around(zones[index % zones.length] as string, at, 2, index)
      const others = shifts.slice(index * 3, index * 3 + 3).map((shift) => at + shift * minute)
      expect(difference(hours, oracle, [at, ...others])).toBeUndefined()
    })
  })

  test('V-24 on the next opening and closing, and on the open time', () => {
    instants(runs(400), 2).forEach((near, index) => {
      const zone = zones[(index * 7) % zones.length] as string
      const at = changes(zone, index)[0] ?? near
      const [hours, oracle] = around(zone, at, 9, index)
      const compiled = compileHours(hours)
      const from = at - day
      const to = at + 7 * day
      const turns = oracle.edges.filter(
        (edge) => edge > from && edge < to && oracle.isOpen(edge) !== oracle.isOpen(edge - 1),
      )
      const soon = (found: number | undefined) => (found !== undefined && found < to ? found : undefined)
      expect(soon(compiled.nextOpening(from))).toBe(turns.find((edge) => oracle.isOpen(edge)))
      expect(soon(compiled.nextClosing(from))).toBe(turns.find((edge) => !oracle.isOpen(edge)))
      const edges = [from, ...oracle.edges.filter((edge) => edge > from && edge < to), to]
      const open = edges.reduce(
        (sum, edge, each) => (oracle.isOpen(edge) ? sum + ((edges[each + 1] ?? edge) - edge) : sum),
        0,
      )
      expect(compiled.openTimeBetween(from, to)).toBe(open)
    })
  })
})

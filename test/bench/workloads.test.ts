import { compileCondition } from 'frontdesk/rules'
import { describe, expect, test } from 'vitest'
import { caseOf } from '../../bench/targeting/lower'
import { matchingMessages } from '../../bench/targeting/reference'
import { hoursWorkload } from '../../bench/workloads/hours'
import { routingWorkload } from '../../bench/workloads/routing'
import { type TargetingMode, targetingWorkload } from '../../bench/workloads/targeting'
import { words } from '../../bench/workloads/words'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('workloads of the benchmarks', () => {
  test('are the same each time, and others for another size or variant', () => {
    expect(targetingWorkload(20, 'sparse')).toEqual(targetingWorkload(20, 'sparse'))
    expect(targetingWorkload(20, 'sparse', 1)).not.toEqual(targetingWorkload(20, 'sparse'))
    expect(routingWorkload(20)).toEqual(routingWorkload(20))
    expect(routingWorkload(21).rules.slice(0, 20)).not.toEqual(routingWorkload(20).rules)
    expect(hoursWorkload()).toEqual(hoursWorkload())
  })

  test('words are distinct', () => {
    expect(words).toHaveLength(20_000)
    expect(new Set(words).size).toBe(20_000)
  })

  test.each<[TargetingMode, number, number]>([
    ['sparse', 100, 1.4],
    ['sparse', 1_000, 2],
    ['dense', 100, 41],
    ['dense', 1_000, 477],
  ])('a view meets about as many of %s %i as it should', (mode, size, matches) => {
    const { data, views } = caseOf(size, mode)
    const met = mean(views.slice(0, 128).map(({ view }) => matchingMessages(data, view).length))
    expect(met).toBeGreaterThan(matches * 0.6)
    expect(met).toBeLessThan(matches * 1.5)
  })

  test('the first routing rule that holds lies about where it should', () => {
    const { rules, factSets } = routingWorkload(1_000)
    const tests = rules.map(({ condition }) => compileCondition(condition))
    const position = mean(factSets.map((facts) => tests.findIndex((holds) => holds(facts))))
    expect(position).toBeGreaterThan(100)
    expect(position).toBeLessThan(300)
  })

  test('schedules lie in eight zones, and moments within two years', () => {
    const { schedules, moments } = hoursWorkload()
    expect(schedules).toHaveLength(64)
    expect(new Set(schedules.map(({ zone }) => zone)).size).toBe(8)
    expect(moments.every(({ at }) => at >= Date.UTC(2026, 0, 1) && at < Date.UTC(2028, 0, 1))).toBe(true)
  })
})

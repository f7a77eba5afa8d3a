import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AvailabilityRule,
  type BusinessHours,
  compileHours,
  decideAvailability,
  lintAvailabilityRules,
  lintBusinessHours,
} from '../../src/availability'
import { day, minute } from '../../src/shared/instant'
import { availabilityInputs, businessHours } from '../../src/testing/arbitraries'
import { runs } from '../support/runs'

const start = Date.UTC(2026, 5, 1)
const later = fc.nat({ max: 1_000 * 1_440 }).map((minutes) => start + minutes * minute)
const { rule: rules, facts: anyFacts } = availabilityInputs({ now: later })
/** Without an open chat and without a bot, as the finding says. */
const facts = anyFacts.map((each) => ({ ...each, hasOpenConversation: false, bot: false }))

const indexOf = (path: string): number => Number(/overrides\[(\d+)\]$/.exec(path)?.[1])

const without = (hours: BusinessHours, index: number): BusinessHours => ({
  ...hours,
  overrides: (hours.overrides ?? []).filter((_, each) => each !== index),
})

/** Counts how often the tested finding came up, so that the property cannot pass without it. */
const counted = (check: (found: () => void) => void): void => {
  let count = 0
  check(() => {
    count += 1
  })
  expect(count).toBeGreaterThan(5)
}

test('V-05 to V-12 a rule that is found to hide the widget at all times never shows it', () => {
  counted((found) =>
    fc.assert(
      fc.property(rules, facts, ({ ...rule }, known) => {
        const { members, routingPool } = known
        const about = { now: start, members, ...(routingPool && { routingPool }) }
        const findings = lintAvailabilityRules([rule as AvailabilityRule], about)
        if (!findings.some(({ code }) => code === 'WIDGET_NEVER_SHOWN')) return
        found()
        expect(decideAvailability(rule as AvailabilityRule, known).outcome.shown).toBe(false)
      }),
      { numRuns: runs(1_500) },
    ),
  )
})

test('V-10 hours that are found to be over are closed at every later time, and endless hours are open', () => {
  const over = fc.constant<BusinessHours>({
    zone: 'Europe/Berlin',
    ranges: [],
    overrides: [{ date: '2026-05-31', ranges: [{ from: '09:00', to: '23:00' }] }],
  })
  const endless = fc.constant<BusinessHours>({
    zone: 'Australia/Lord_Howe',
    ranges: [{ days: ['every-day'], from: '00:00', to: '24:00' }],
  })
  counted((found) =>
    fc.assert(
      fc.property(fc.oneof(businessHours(), over, endless), later, (hours, at) => {
        const codes = lintBusinessHours(hours, { now: start }).map(({ code }) => code)
        const open = compileHours(hours).isOpenAt(at)
        if (codes.includes('HOURS_NEVER_OPEN') || codes.includes('HOURS_NEVER_CLOSE')) found()
        if (codes.includes('HOURS_NEVER_OPEN')) expect(open).toBe(false)
        if (codes.includes('HOURS_NEVER_CLOSE')) expect(open).toBe(true)
      }),
      { numRuns: runs(300) },
    ),
  )
})

test('an override that is found to change nothing, or to be over, can be removed', () => {
  counted((found) =>
    fc.assert(
      fc.property(businessHours(), (hours) => {
        for (const { code, path } of lintBusinessHours(hours, { now: start })) {
          if (code !== 'OVERRIDE_IN_PAST' && code !== 'OVERRIDE_WITHOUT_EFFECT') continue
          found()
          const from = code === 'OVERRIDE_IN_PAST' ? start : start - 365 * day
          const openIn = (each: BusinessHours) => compileHours(each).intervals(from, start + 365 * day)
          expect(openIn(without(hours, indexOf(path)))).toEqual(openIn(hours))
        }
      }),
      { numRuns: runs(200) },
    ),
  )
})

test('an override that is not found to change nothing changes some minute', () => {
  fc.assert(
    fc.property(businessHours(), (hours) => {
      const found = lintBusinessHours(hours).flatMap(({ code, path }) =>
        code === 'OVERRIDE_WITHOUT_EFFECT' ? [indexOf(path)] : [],
      )
      for (const index of (hours.overrides ?? []).keys()) {
        const openIn = (each: BusinessHours) =>
          compileHours(each).intervals(Date.UTC(2025, 11, 1), Date.UTC(2027, 1, 1))
        const same = JSON.stringify(openIn(hours)) === JSON.stringify(openIn(without(hours, index)))
        expect(found.includes(index)).toBe(same)
      }
    }),
    { numRuns: runs(100) },
  )
})

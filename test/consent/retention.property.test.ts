import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideRetention, parseRetention, type RetentionOutcome, retentionClasses } from '../../src/consent'

const instants = fc.integer({ min: 0, max: 4_000_000_000_000 })
const days = fc.option(fc.integer({ min: 1, max: 2_000 }))
const periods = fc.record({ anonymiseAfterDays: days, deleteAfterDays: days })
const ordered = periods.filter(
  ({ anonymiseAfterDays: first, deleteAfterDays: last }) => first === null || last === null || first < last,
)
const whole = fc.record({ deleteAfterDays: days })
const policies = fc
  .record({
    chat: ordered,
    email: ordered,
    filtered: ordered,
    suppressed: whole,
    attachments: whole,
    proof: whole,
  })
  .map(parseRetention)
const things = fc.record({
  class: fc.constantFrom(...retentionClasses),
  closedAt: fc.option(instants),
  lastActivity: instants,
  legalHold: fc.boolean(),
})

const severity: readonly RetentionOutcome[] = ['keep', 'anonymise', 'delete']

test('time takes nothing back', () => {
  fc.assert(
    fc.property(policies, things, instants, instants, (policy, thing, one, other) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((now) =>
        severity.indexOf(decideRetention(policy, { ...thing, now }).outcome),
      )
      expect(earlier).toBeLessThanOrEqual(later as number)
    }),
  )
})

test('nothing goes that is on hold, or that somebody works on', () => {
  fc.assert(
    fc.property(policies, things, instants, (policy, thing, now) => {
      const { outcome } = decideRetention(policy, { ...thing, now })
      const worked = thing.closedAt === null && !['filtered', 'suppressed'].includes(thing.class)
      if (thing.legalHold || worked) expect(outcome).toBe('keep')
    }),
  )
})

test('a longer period never takes more', () => {
  fc.assert(
    fc.property(policies, policies, things, instants, (one, other, thing, now) => {
      const longer = (left: number | null, right: number | null) =>
        left === null || right === null ? null : Math.max(left, right)
      const { class: name } = thing
      const relaxed = {
        ...one,
        [name]: {
          anonymiseAfterDays: longer(one[name].anonymiseAfterDays, other[name].anonymiseAfterDays),
          deleteAfterDays: longer(one[name].deleteAfterDays, other[name].deleteAfterDays),
        },
      }
      const [before, after] = [one, relaxed].map((policy) =>
        severity.indexOf(decideRetention(policy, { ...thing, now }).outcome),
      )
      expect(after).toBeLessThanOrEqual(before as number)
    }),
  )
})

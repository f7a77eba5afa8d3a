import fc from 'fast-check'
import { type Candidate, seats } from '../../routing'

/** Users with distinct ids, in various states. */
export const candidates: fc.Arbitrary<readonly Candidate[]> = fc.uniqueArray(
  fc.record({
    userId: fc.stringMatching(/^[a-z]{1,3}$/),
    member: mostly(true),
    active: mostly(true),
    seat: fc.oneof(
      { weight: 4, arbitrary: fc.constant('service-starter' as const) },
      fc.constantFrom(...seats),
    ),
    availability: fc.oneof(
      { weight: 4, arbitrary: fc.constant({ available: true } as const) },
      fc.record({
        available: fc.constant(false as const),
        reason: fc.constantFrom('STATUS_AWAY', 'NOT_PRESENT', 'OUTSIDE_USER_HOURS'),
      }),
    ),
    teams: fc.subarray(['blue', 'green']),
    load: fc.nat({ max: 5 }),
    capacity: fc.option(fc.nat({ max: 6 })),
    lastTurn: fc.nat({ max: 9 }),
    idleSince: fc.nat({ max: 9 }),
  }),
  { selector: ({ userId }) => userId, maxLength: 8 },
)

function mostly(value: boolean): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.boolean())
}

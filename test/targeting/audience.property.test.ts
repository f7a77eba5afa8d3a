import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { compileCondition, parseCondition } from '../../src/rules'
import { type Audience, decideAudience, type VisitorFacts } from '../../src/targeting'
import { audienceFacts, audienceFactTypes, audienceToCondition } from '../../src/targeting/conditions'
import { runs } from '../support/runs'

const day = 86_400_000
const now = 1_790_000_000_000
const lists = fc.array(fc.constantFrom('vip', 'new', 'beta', '__proto__'), { maxLength: 3 })

const audiences: fc.Arbitrary<Audience> = fc.oneof(
  fc.record({ kind: fc.constantFrom('everyone' as const, 'anonymous' as const, 'tracked' as const) }),
  {
    weight: 3,
    arbitrary: fc.record(
      { kind: fc.constant('lists' as const), lists, maxAge: fc.constantFrom(0, 1_000, 7 * day) },
      { requiredKeys: ['kind', 'lists'] },
    ),
  },
)

const visitors: fc.Arbitrary<VisitorFacts> = fc.record(
  {
    contactId: fc.constantFrom('c1', ''),
    cookieBound: fc.boolean(),
    lists: fc.record({
      ids: lists,
      asOf: fc.constantFrom(0, 1_000, 1_001, day, day + 1, 8 * day, -1_000).map((age) => now - age),
    }),
  },
  { requiredKeys: ['cookieBound'] },
)

describe('T-40 to T-48', () => {
  const seen = new Set<string>()
  afterAll(() => expect(seen.size).toBe(10))

  test.prop([audiences, visitors], { numRuns: runs(3_000) })(
    'an audience answers as the condition that it lowers to',
    (audience, visitor) => {
      const { outcome, reason } = decideAudience(audience, { visitor, now })
      seen.add(reason)
      const condition = parseCondition(audienceToCondition(audience), { facts: audienceFactTypes })
      const holds = compileCondition(condition, { facts: audienceFactTypes })
      expect(holds(audienceFacts({ visitor, now }))).toBe(outcome)
    },
  )
})

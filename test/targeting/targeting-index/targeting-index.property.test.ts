import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  chooseTargetedMessage,
  type MessageTargeting,
  type UrlRules,
  type Visit,
} from '../../../src/targeting'
import { createTargetingIndex } from '../../../src/targeting/many'
import { hostileAddresses, pageAddresses, urlRuleSets } from '../../../src/testing/arbitraries/url-rules'

const lists = fc.array(fc.constantFrom('l1', 'l2', 'l3'), { maxLength: 3 })

const audiences: fc.Arbitrary<MessageTargeting['audience']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'everyone' as const }) },
  fc.record({ kind: fc.constantFrom('everyone' as const, 'anonymous' as const, 'tracked' as const) }),
  fc.record({ kind: fc.constant('lists' as const), lists }),
  fc.record({ kind: fc.constant('lists' as const), lists, maxAge: fc.constantFrom(5, 50) }),
)

const devices = fc.constantFrom('desktop' as const, 'tablet' as const, 'mobile' as const)

/** Rules that most pages meet, and the shortest of texts. */
const broadRules: fc.Arbitrary<UrlRules> = fc.record({
  combine: fc.constantFrom('any' as const, 'include-exclude' as const),
  rules: fc.array(
    fc.record({
      target: fc.constant('url' as const),
      operator: fc.constantFrom('starts-with' as const, 'doesnt-start-with' as const, 'contains' as const),
      value: fc.constantFrom(
        'https://',
        'http',
        'https://*',
        '/',
        '/*',
        'ex.com',
        'ex.com/*',
        'ex',
        '//',
        'a',
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

const message = (id: string): fc.Arbitrary<MessageTargeting> =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant('m'),
      published: fc.constantFrom(true, true, true, false),
      channelActive: fc.constantFrom(true, true, true, false),
      devices: fc.array(devices, { maxLength: 2 }),
      audience: audiences,
      urls: fc.oneof(urlRuleSets({ invalid: true }), broadRules),
      priority: fc.integer({ min: 0, max: 2 }),
      createdAt: fc.integer({ min: 0, max: 1 }),
    },
    { requiredKeys: ['id', 'name', 'published', 'channelActive', 'audience', 'priority', 'createdAt'] },
  )

const ids = Array.from({ length: 40 }, (_, index) => `m${index}`)

/** More messages than are asked one by one, in any order. */
const messages = fc
  .tuple(...ids.map((id) => fc.option(message(id), { freq: 10 })))
  .map((given) => given.filter((each) => each !== null))

const visits: fc.Arbitrary<Visit> = fc.record({
  page: fc.oneof({ weight: 4, arbitrary: pageAddresses() }, hostileAddresses()),
  visitor: fc.oneof(
    fc.constant({ cookieBound: false }),
    fc.record(
      {
        contactId: fc.constant('c'),
        cookieBound: fc.boolean(),
        lists: fc.record({ ids: lists, asOf: fc.constantFrom(0, 60, 98) }),
      },
      { requiredKeys: ['contactId', 'cookieBound'] },
    ),
  ),
  device: devices,
  now: fc.constant(100),
})

/** What wins, then what would without it, and so on. */
const inTurn = (given: readonly MessageTargeting[], visit: Visit): MessageTargeting[] => {
  const { outcome } = chooseTargetedMessage(given, visit)
  return outcome
    ? [
        outcome,
        ...inTurn(
          given.filter((each) => each !== outcome),
          visit,
        ),
      ]
    : []
}

const expectSame = (
  index: ReturnType<typeof createTargetingIndex>,
  given: readonly MessageTargeting[],
  visit: Visit,
) => {
  const chosen = chooseTargetedMessage(given, visit)
  const { outcome, reason, details } = index.choose(visit)
  expect({ outcome, reason, details }).toEqual({
    outcome: chosen.outcome,
    reason: chosen.reason,
    details: chosen.details,
  })
  expect(index.first(visit)).toBe(chosen.outcome)
  expect(index.matches(visit)).toEqual(inTurn(given, visit))
  expect(index.explain(visit)).toEqual(chosen)
}

describe('an index of messages answers as the list of them', () => {
  test.prop([messages, fc.array(visits, { minLength: 1, maxLength: 5 })])(
    'the choice, its reason, and every message that matches',
    (given, asked) => {
      const index = createTargetingIndex(given)
      for (const visit of asked) expectSame(index, given, visit)
    },
  )

  const steps = fc.array(
    fc.constantFrom(...ids).chain((id) => fc.record({ id: fc.constant(id), to: fc.option(message(id)) })),
    { maxLength: 30 },
  )
  test.prop([messages, steps, visits])(
    'after any additions, replacements and removals',
    (given, changes, visit) => {
      const index = createTargetingIndex(given)
      const byId = new Map(given.map((each) => [each.id, each]))
      for (const { id, to } of changes) {
        if (!to && byId.delete(id)) index.remove(id)
        if (to && byId.has(id)) index.replace(to)
        else if (to) index.add(to)
        if (to) byId.set(id, to)
      }
      expect(index.size).toBe(byId.size)
      expectSame(index, [...byId.values()], visit)
    },
  )
})

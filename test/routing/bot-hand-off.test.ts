import { describe, expect, test } from 'vitest'
import {
  decideHandOff as decide,
  type HandOffFacts,
  type HandOffRule,
  type RoutingFacts,
} from '../../src/routing'
import { away, facts, person, toUsers } from './people'

type Asked = Pick<HandOffFacts, 'cause' | 'withinHours' | 'pending'> & HandOffRule

const handOff = (but: Partial<Asked> = {}): Asked => ({
  rule: toUsers('ana'),
  policy: {},
  cause: 'asked',
  withinHours: true,
  pending: false,
  ...but,
})

const decideHandOff = ({ rule, policy, ...asked }: Asked, known: RoutingFacts) =>
  decide({ rule, policy }, { ...known, ...asked })

const bot = { conversation: { control: 'bot' } } as const
const here = facts([person('ana')], bot)
const nobodyHere = facts([person('ana', { availability: away })], bot)

describe('decideHandOff', () => {
  test.each([
    ['an earlier hand-off waits', handOff({ pending: true }), here],
    ['a human is in control', handOff(), facts([person('ana')])],
  ])('B-12 does nothing when %s', (_, asked, known) => {
    expect(decideHandOff(asked, known)).toMatchObject({
      outcome: { kind: 'keep' },
      reason: 'HANDOFF_DUPLICATE',
    })
  })

  test('B-10 leaves it unassigned outside hours under the policy never, also when somebody is eligible', () => {
    const asked = handOff({ withinHours: false, policy: { handoffOutsideHours: 'never', onNone: 'queue' } })
    expect(decideHandOff(asked, here)).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'HANDOFF_OUTSIDE_HOURS_UNASSIGNED',
    })
  })

  test('B-09 assigns outside hours when somebody is available', () => {
    expect(decideHandOff(handOff({ withinHours: false }), here)).toMatchObject({
      outcome: { kind: 'assign', userId: 'ana' },
      reason: 'HANDOFF_ACCEPTED',
      details: { routing: 'ROUND_ROBIN' },
    })
  })

  test.each([
    [undefined, 'unassigned', 'HANDOFF_NO_AGENT_UNASSIGNED'],
    ['unassigned', 'unassigned', 'HANDOFF_NO_AGENT_UNASSIGNED'],
    ['queue', 'queue', 'HANDOFF_NO_AGENT_QUEUED'],
    ['keep-bot', 'keep-bot', 'HANDOFF_NO_AGENT_BOT_CONTINUES'],
  ] as const)('B-11 with nobody eligible and onNone %s', (onNone, kind, reason) => {
    expect(decideHandOff(handOff({ policy: { onNone } }), nobodyHere)).toMatchObject({
      outcome: { kind },
      reason,
    })
  })

  test('B-14 a bot that fails is handed off as B-09 to B-11', () => {
    expect(decideHandOff(handOff({ cause: 'error' }), here)).toMatchObject({
      outcome: { kind: 'assign', userId: 'ana' },
      reason: 'HANDOFF_BOT_ERROR',
      details: { handOff: 'HANDOFF_ACCEPTED' },
    })
    expect(decideHandOff(handOff({ cause: 'error' }), nobodyHere)).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'HANDOFF_BOT_ERROR',
      details: { handOff: 'HANDOFF_NO_AGENT_UNASSIGNED' },
    })
  })

  test('B-15 a bot that goes round in circles is stopped, also where it would be kept', () => {
    expect(
      decideHandOff(handOff({ cause: 'loop', policy: { onNone: 'keep-bot' } }), nobodyHere),
    ).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'BOT_LOOP_GUARD',
    })
  })

  test('R-01 a filtered conversation is handed to nobody', () => {
    const filtered = facts([person('ana')], { conversation: { control: 'bot', filtered: 'MARKED_SPAM' } })
    expect(decideHandOff(handOff(), filtered)).toMatchObject({
      outcome: { kind: 'keep' },
      reason: 'NOT_ROUTABLE_FILTERED',
    })
  })
})

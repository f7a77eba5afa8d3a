import { describe, expectTypeOf, test } from 'vitest'
import type { Conversation } from '../../src/inbox/conversation/conversation'
import {
  decideEligible,
  decideHandOff,
  decideReassignReply,
  type decideTeamAssignment,
  type HandOffFacts,
  type HandOffRule,
  type ReassignFacts,
  type ReassignRule,
  type RoutedConversation,
  type RoutingFacts,
  type RoutingReason,
  type RoutingRule,
  routeConversation,
  type TeamAssignmentFacts,
} from '../../src/routing'
import type { JsonObject } from '../../src/shared/json'

declare const conversation: Conversation
declare const facts: RoutingFacts
declare const rule: RoutingRule

describe('routing', () => {
  test('takes a stored conversation among its facts', () => {
    expectTypeOf<Conversation>().toExtend<RoutedConversation>()
    expectTypeOf(routeConversation).toBeCallableWith(rule, { ...facts, conversation })
  })

  test('has rules and facts that are JSON objects', () => {
    expectTypeOf<RoutingRule>().toExtend<JsonObject>()
    expectTypeOf<RoutingFacts>().toExtend<JsonObject>()
    expectTypeOf<HandOffRule>().toExtend<JsonObject>()
    expectTypeOf<HandOffFacts>().toExtend<JsonObject>()
    expectTypeOf<ReassignRule>().toExtend<JsonObject>()
    expectTypeOf<ReassignFacts>().toExtend<JsonObject>()
    expectTypeOf<TeamAssignmentFacts>().toExtend<JsonObject>()
    expectTypeOf<ReturnType<typeof routeConversation>>().toExtend<JsonObject>()
  })

  test('names its reasons, and each reason its details', () => {
    const decided = routeConversation(rule, facts)
    expectTypeOf(decided.reason).toEqualTypeOf<RoutingReason>()
    if (decided.reason === 'ROUND_ROBIN')
      expectTypeOf(decided.details?.userId).toEqualTypeOf<string | undefined>()
    if (decided.reason === 'ALL_AT_CAPACITY') {
      expectTypeOf(decided.details?.onNone).toEqualTypeOf<'unassigned' | 'queue' | undefined>()
    }
    const eligible = decideEligible({}, { candidate: facts.candidates[0] as never })
    if (eligible.reason === 'AT_CAPACITY') {
      expectTypeOf(eligible.details?.exclusions).toEqualTypeOf<readonly string[] | undefined>()
    }
  })

  test('lets a switch over the reasons be exhaustive', () => {
    const wordsOf = (team: ReturnType<typeof decideTeamAssignment>): string => {
      switch (team.reason) {
        case 'TEAM_ASSIGNED':
        case 'TEAM_WAITING':
          return team.details?.by ?? ''
        case 'TRANSFERRED':
          return team.details?.from ?? ''
      }
    }
    expectTypeOf(wordsOf).returns.toBeString()
    // @ts-expect-error a code that the policy cannot give
    expectTypeOf(decideHandOff).returns.toHaveProperty('reason').extract<'MANUAL'>().toBeString()
    expectTypeOf(decideReassignReply).returns.toHaveProperty('reason').extract<'NOT_A_REPLY'>().toBeString()
  })
})

import {
  type AcceptedVerdict,
  type Actor,
  allowedCommands,
  type ChannelKindDefinition,
  type CommandType,
  type Conversation,
  type ConversationEvent,
  conversationDecider,
  decide,
  isRefused,
  parseEvent,
  type RefusalReason,
  type ThreadEntry,
  type Verdict,
} from 'frontdesk/inbox'
import { describe, expectTypeOf, test } from 'vitest'
import type { JsonObject } from '../../src/shared/json'

declare const verdict: Verdict
declare const state: Conversation
declare const actor: Actor
declare const kind: ChannelKindDefinition

describe('a verdict', () => {
  test('has events, or the code of a refusal with its details', () => {
    if (!isRefused(verdict)) {
      expectTypeOf(verdict).toEqualTypeOf<AcceptedVerdict>()
      expectTypeOf(verdict.outcome.events).toEqualTypeOf<readonly ConversationEvent[]>()
      return
    }
    expectTypeOf(verdict.reason).toEqualTypeOf<RefusalReason>()
    if (verdict.reason === 'ALREADY_TAKEN_OVER') {
      expectTypeOf(verdict.details).toEqualTypeOf<{ readonly assigneeId: string | null } | undefined>()
    }
    expectTypeOf(decide).returns.toEqualTypeOf<Verdict>()
  })
})

describe('what is allowed', () => {
  test('is said for every type of command', () => {
    const allowed = allowedCommands(state, actor, kind)
    expectTypeOf<keyof typeof allowed>().toEqualTypeOf<CommandType>()
    if (!allowed.reply.allowed) expectTypeOf(allowed.reply.reason).toEqualTypeOf<RefusalReason>()
    expectTypeOf(conversationDecider().commands).toEqualTypeOf<readonly CommandType[]>()
  })
})

test('conversations, events and entries are JSON', () => {
  expectTypeOf<Conversation>().toExtend<JsonObject>()
  expectTypeOf<ConversationEvent>().toExtend<JsonObject>()
  expectTypeOf<ThreadEntry>().toExtend<JsonObject>()
  expectTypeOf(parseEvent).returns.toEqualTypeOf<ConversationEvent>()
})

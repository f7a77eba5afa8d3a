import type {
  AdminSide,
  AgentSide,
  Decision,
  HelpdeskError,
  HelpdeskErrorCode,
  Instant,
  ReasonCode,
  reasons,
  VisitorSide,
} from 'frontdesk'
import { createHelpdesk } from 'frontdesk'
import { createMemoryStorage } from 'frontdesk/adapters/memory'
import { describe, expectTypeOf, test } from 'vitest'

describe('each side can only do what it may', () => {
  test('an agent and a visitor change no settings', () => {
    type Settings = Extract<keyof AdminSide, 'users' | 'inboxes' | 'channels' | 'targetedMessages'>
    expectTypeOf<Settings>().toEqualTypeOf<'users' | 'inboxes' | 'channels' | 'targetedMessages'>()
    expectTypeOf<Extract<Settings, keyof AgentSide>>().toBeNever()
    expectTypeOf<Extract<Settings, keyof VisitorSide>>().toBeNever()
  })

  test('a visitor reads no reasons of the team', () => {
    expectTypeOf<AgentSide['conversations']>().toHaveProperty('why')
    expectTypeOf<VisitorSide['chat']>().not.toHaveProperty('why')
  })
})

test('a helpdesk needs a storage and nothing else', () => {
  expectTypeOf(createHelpdesk).toBeCallableWith({ storage: createMemoryStorage() })
  // @ts-expect-error Nothing says where the state is kept.
  expectTypeOf(createHelpdesk).toBeCallableWith({})
})

test('a decision has a reason from the list, and cannot be changed', () => {
  expectTypeOf<Decision<string>['reason']>().toEqualTypeOf<ReasonCode>()
  expectTypeOf<keyof typeof reasons>().toEqualTypeOf<ReasonCode>()
  expectTypeOf<Decision<string>>().toEqualTypeOf<Readonly<Decision<string>>>()
})

test('the code of an error is one of the list', () => {
  expectTypeOf<HelpdeskError['code']>().toEqualTypeOf<HelpdeskErrorCode>()
  expectTypeOf<HelpdeskErrorCode>().not.toEqualTypeOf<string>()
})

test('a moment is a number of milliseconds', () => {
  expectTypeOf<Instant>().toEqualTypeOf<number>()
})

import { describe, expectTypeOf, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import {
  type AccountSides,
  type ActResult,
  type AgentCommand,
  type AgentSide,
  type ChatReceipt,
  createHelpdesk,
  type Decision,
  type Disposition,
  explain,
  type Helpdesk,
  type HelpdeskError,
  type HostEffect,
  isHelpdeskError,
  type MailSide,
  type ReasonCode,
  type reasons,
  type VisitorSide,
} from '../../src/index'
import {
  chooseTargetedMessage,
  type MessageTargeting,
  type TargetedMessageReason,
  type Visit,
} from '../../src/targeting'

declare const helpdesk: Helpdesk
declare const acme: AccountSides
declare const agent: AgentSide
declare const visitor: VisitorSide

describe('createHelpdesk', () => {
  test('needs a store and nothing else', () => {
    expectTypeOf(createHelpdesk).toBeCallableWith({ storage: createMemoryStorage() })
    expectTypeOf(createHelpdesk).parameter(0).toHaveProperty('storage')
    // @ts-expect-error a helpdesk without a store
    createHelpdesk({})
  })

  test('gives sides that are bound to who acts', () => {
    expectTypeOf(helpdesk.createAccount).returns.resolves.toEqualTypeOf<AccountSides>()
    expectTypeOf(acme.agent).returns.toEqualTypeOf<AgentSide>()
    expectTypeOf(acme.visitor).returns.toEqualTypeOf<VisitorSide>()
    expectTypeOf(acme.mail).toEqualTypeOf<MailSide>()
    expectTypeOf(visitor).not.toHaveProperty('act')
    expectTypeOf(agent).not.toHaveProperty('saveTargetedMessage')
  })
})

describe('effects of a host', () => {
  const options = {
    storage: createMemoryStorage(),
    effects: { 'acme.ticket': async (_: HostEffect<{ subject: string }>) => {} },
  }

  test('are planned with the payload that their handler takes', () => {
    const typed = createHelpdesk(options)
    expectTypeOf(typed).toEqualTypeOf<Helpdesk<{ 'acme.ticket': { subject: string } }>>()
    const ticket = { kind: 'acme.ticket', id: '1' } as const
    expectTypeOf(typed.planEffect<'acme.ticket'>).toBeCallableWith('acme', {
      ...ticket,
      payload: { subject: '' },
    })
    // @ts-expect-error another payload
    void typed.planEffect('acme', { ...ticket, payload: { subject: 1 } })
    // @ts-expect-error a kind without a handler
    void typed.planEffect('acme', { kind: 'acme.other', id: '1', payload: {} })
  })
})

describe('results', () => {
  test('are told apart by whether they were accepted', () => {
    expectTypeOf<Extract<ActResult, { accepted: true }>>()
      .toHaveProperty('disposition')
      .toEqualTypeOf<Disposition>()
    expectTypeOf<Extract<ActResult, { accepted: false }>['refused']>().toExtend<Decision<unknown>>()
    expectTypeOf<Extract<ChatReceipt, { accepted: false }>['gate']['outcome']>().toEqualTypeOf<
      'allow' | 'ask' | 'block'
    >()
    expectTypeOf<Extract<ChatReceipt, { accepted: true }>>().not.toHaveProperty('gate')
  })

  test('name their reasons by codes that have a sentence', () => {
    expectTypeOf<Disposition['reason']>().toEqualTypeOf<ReasonCode>()
    expectTypeOf<ReasonCode>().toEqualTypeOf<keyof typeof reasons>()
    expectTypeOf<'STARTED'>().toExtend<ReasonCode>()
    expectTypeOf<'NO_SUCH_CODE'>().not.toExtend<ReasonCode>()
  })
})

describe('commands', () => {
  test('carry what their type needs', () => {
    expectTypeOf<Extract<AgentCommand, { type: 'reply' }>>().toEqualTypeOf<{
      readonly type: 'reply'
      readonly text: string
      readonly confirmsWithdrawal?: boolean
    }>()
    expectTypeOf<{ type: 'reply' }>().not.toExtend<AgentCommand>()
    expectTypeOf<{ type: 'assign'; userId: null }>().toExtend<AgentCommand>()
  })
})

describe('the evaluators', () => {
  test('a choice is of the messages that were given', () => {
    interface Mine extends MessageTargeting {
      readonly colour: string
    }
    const choose = (messages: readonly Mine[], visit: Visit) => chooseTargetedMessage(messages, visit)
    expectTypeOf(choose).returns.toEqualTypeOf<Decision<Mine | undefined, TargetedMessageReason>>()
    expectTypeOf(explain).parameter(0).toExtend<Pick<Decision<unknown>, 'explanation'>>()
    expectTypeOf<Decision<Mine | undefined>>().toExtend<Parameters<typeof explain>[0]>()
  })
})

test('an error is known by its code', () => {
  const caught = null as unknown
  if (isHelpdeskError(caught)) expectTypeOf(caught).toEqualTypeOf<HelpdeskError>()
  expectTypeOf(isHelpdeskError).parameter(1).toEqualTypeOf<HelpdeskError['code'] | undefined>()
})

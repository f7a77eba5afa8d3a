import type {
  Decided,
  DecidedStep,
  decideAgentCommand,
  decideBotAnswer,
  decideChatMessage,
  decideConsentAct,
  decideErasure,
  decideMail,
  decideVisit,
  Json,
  JsonObject,
  PlannedEffect,
  Write,
} from 'frontdesk/intake'
import { describe, expectTypeOf, test } from 'vitest'

describe('a decision of a path', () => {
  test('names only facts of its path', () => {
    type ChatFact = ReturnType<typeof decideChatMessage>['reliesOn'][number]
    expectTypeOf<ChatFact>().toExtend<keyof Parameters<typeof decideChatMessage>[1]>()
    type MailFact = ReturnType<typeof decideMail>['reliesOn'][number]
    expectTypeOf<MailFact>().toExtend<keyof Parameters<typeof decideMail>[1]>()
    expectTypeOf<ReturnType<typeof decideVisit>['reliesOn'][number]>().toBeNever()
  })

  test('relies on what its command needs', () => {
    type Reply = ReturnType<typeof decideAgentCommand<'reply'>>['reliesOn'][number]
    expectTypeOf<'consent'>().toExtend<Reply>()
    type Note = ReturnType<typeof decideAgentCommand<'note'>>['reliesOn'][number]
    expectTypeOf<Note>().toEqualTypeOf<'conversation' | 'disposition'>()
  })

  test('is JSON, also with the decisions behind it, so that a log can keep it', () => {
    expectTypeOf<Decided<string, string>>().toExtend<JsonObject>()
    expectTypeOf<DecidedStep['because']>().toExtend<Json>()
    expectTypeOf<Write>().toExtend<JsonObject>()
    expectTypeOf<PlannedEffect>().toExtend<JsonObject>()
    expectTypeOf<ReturnType<typeof decideChatMessage>>().toExtend<Json>()
    expectTypeOf<ReturnType<typeof decideMail>>().toExtend<Json>()
    expectTypeOf<ReturnType<typeof decideAgentCommand<'reply'>>>().toExtend<Json>()
    expectTypeOf<ReturnType<typeof decideBotAnswer>>().toExtend<Json>()
    expectTypeOf<ReturnType<typeof decideErasure>>().toExtend<Json>()
    expectTypeOf<ReturnType<typeof decideConsentAct>>().toExtend<Json>()
    expectTypeOf<ReturnType<typeof decideVisit>['result']['because']>().toExtend<Json>()
  })

  test('has a closed list of writes, so that a switch over it is exhaustive', () => {
    expectTypeOf<Decided<string>['writes'][number]>().toEqualTypeOf<Write>()
    expectTypeOf<string>().not.toExtend<Write['kind']>()
  })
})

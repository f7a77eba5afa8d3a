import * as evaluators from 'frontdesk/evaluators'
import * as inbox from 'frontdesk/inbox'
import { expect, test } from 'vitest'

type Call = (...given: readonly unknown[]) => unknown

/** Functions that read a value of the host, by name. Each refuses a value of another type. */
const readers: Readonly<Record<string, readonly [object, ...string[]]>> = {
  inbox: [
    inbox,
    'allowId',
    'allowIds',
    'automatedSignals',
    'blockId',
    'blockIds',
    'canonicalAddress',
    'canonicalDomain',
    'composeReply',
    'composeTranscript',
    'currentEntry',
    'effectiveSender',
    'firstReplyOf',
    'isBounce',
    'isRoleAddress',
    'mailDedupeKey',
    'readReplyTokens',
    'normalMessageId',
    'promotionalSignals',
    'referencedMessageIds',
    'replySubject',
    'viewCondition',
    'visibleToVisitor',
  ],
  evaluators: [evaluators, 'record', 'replay', 'whatIf'],
}

const cases = Object.entries(readers).flatMap(([subpath, [module, ...names]]) =>
  names.map((name) => [subpath, name, (module as Record<string, Call>)[name] as Call] as const),
)

test.each(cases)('frontdesk/%s: %s refuses null, a number and a list of null', (_, __, call) => {
  for (const found of [null, 5, [null]])
    expect(() => call(found, found, found)).toThrow(
      expect.objectContaining({ name: 'HelpdeskError', code: 'INVALID_INPUT' }),
    )
})

test('an entry that is none is no known entry', () => {
  for (const found of [null, 5, 'x']) expect(inbox.isKnownEntry(found as never)).toBe(false)
})

test('replay refuses a record without a decision', () => {
  const facts = { userId: 'ana', active: true, inboxId: 'support', members: ['ana'] }
  const { decision: _, ...rest } = evaluators.record(evaluators.inboxAccessEvaluator, {}, facts)
  const replay = evaluators.replay as Call
  expect(() => replay(evaluators.evaluators, rest)).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      details: expect.objectContaining({ place: 'recorded.decision' }),
    }),
  )
})

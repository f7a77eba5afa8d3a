import { type ChannelKinds, channelKinds, kindOf } from '../inbox/channel-kinds/channel-kinds'
import type { ConversationCommand } from '../inbox/conversation/commands'
import type { Conversation } from '../inbox/conversation/conversation'
import { decide } from '../inbox/conversation/decide'
import type { ConversationEvent } from '../inbox/conversation/events'
import { evolve } from '../inbox/conversation/evolve'
import type { Verdict } from '../inbox/conversation/verdict'
import type { ReasonCode } from '../shared/reasons'

/**
 * Tests the answer of a conversation to a command: `given(events).when(command).then(events, reason)`, or
 * `.then(refused(reason))`. `kinds` are the registered kinds of channels.
 *
 * @throws HelpdeskError `when` throws as `decide` and `evolve`: `INVALID_INPUT`, `UNKNOWN_RECORD`, or `REFUSED` for events
 * that cannot follow each other. `then` throws an Error with the expected and the found value when the answer differs.
 */
export const given = (events: readonly ConversationEvent[], kinds: ChannelKinds = channelKinds()): Given => ({
  when: (command) => {
    const state = events.reduce<Conversation | undefined>(evolve, undefined)
    const kind = state?.channelKind ?? ('channelKind' in command ? command.channelKind : '')
    const verdict = decide(command, state, kindOf(kinds, kind))
    return {
      verdict,
      // biome-ignore lint/suspicious/noThenProperty: it reads as a sentence, and nobody awaits it
      then: (expected, reason) => {
        mustBe(
          'refused' in expected ? expected.refused : (reason ?? verdict.reason),
          verdict.reason,
          'reason',
        )
        if ('refused' in expected) return mustBe(false, verdict.outcome.accepted, 'acceptance')
        const found = verdict.outcome.accepted ? verdict.outcome.events : undefined
        mustBe(
          expected,
          found?.map((event, index) => namedIn(expected[index], event)),
          'events',
        )
        found?.reduce<Conversation | undefined>(evolve, state)
      },
    }
  },
})

/** A conversation after some events. */
export interface Given {
  /** Gives the conversation a command. */
  when(command: ConversationCommand): When
}

/** The answer of a conversation to a command. */
export interface When {
  /** The decision of the conversation, with its explanation. */
  readonly verdict: Verdict
  /** Only the given properties of each event are compared. An empty list means that the command changes nothing. */
  then(expected: readonly ExpectedEvent[] | Refusal, reason?: ReasonCode): void
}

export type ExpectedEvent = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Pick<Event, 'type'> & Partial<Event>
    : never
  : never

/** The expectation that a command is refused. */
export interface Refusal {
  /** The reason code of the refusal. */
  readonly refused: ReasonCode
}

/** The expectation that the conversation refuses the command for this reason. Throws nothing. */
export const refused = (reason: ReasonCode): Refusal => ({ refused: reason })

/**
 * The events of a conversation after these commands, in order.
 *
 * @throws HelpdeskError as `given`; an Error when a command is refused.
 */
export const eventsOf = (...commands: readonly ConversationCommand[]): readonly ConversationEvent[] =>
  commands.reduce<readonly ConversationEvent[]>((events, command) => {
    const { verdict } = given(events).when(command)
    if (!verdict.outcome.accepted) {
      throw new Error(`Expected "${command.type}" to be accepted, found ${verdict.reason}.`)
    }
    return [...events, ...verdict.outcome.events]
  }, [])

/** The properties of an event that the expectation names; all properties without an expectation. */
const namedIn = (expected: ExpectedEvent | undefined, event: ConversationEvent): object =>
  expected === undefined
    ? event
    : Object.fromEntries(Object.keys(expected).map((name) => [name, event[name as keyof ConversationEvent]]))

const mustBe = (expected: unknown, found: unknown, what: string): void => {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)]
  if (wanted !== got) throw new Error(`Expected the ${what} ${wanted}, found ${got}.`)
}

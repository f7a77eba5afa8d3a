import { type ChannelKinds, channelKinds, kindOf } from '../inbox/channel-kinds/channel-kinds'
import type { ConversationCommand } from '../inbox/conversation/commands'
import type { Conversation } from '../inbox/conversation/conversation'
import { decide } from '../inbox/conversation/decide'
import type { ConversationEvent } from '../inbox/conversation/events'
import { evolve } from '../inbox/conversation/evolve'
import type { Verdict } from '../inbox/conversation/verdict'
import type { ReasonCode } from '../shared/reasons'

/**
 * States what a conversation answers to a command: `given(events).when(command).then(events, reason)`, or
 * `.then(refused(reason))`. `kinds` are the kinds of channels that are registered. `then` throws an error that shows both sides when the answer is another.
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

export interface Given {
  when(command: ConversationCommand): When
}

export interface When {
  readonly verdict: Verdict
  /** Of each event only the named properties are compared. No event at all says that nothing was left to do. */
  then(expected: readonly ExpectedEvent[] | Refusal, reason?: ReasonCode): void
}

export type ExpectedEvent = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Pick<Event, 'type'> & Partial<Event>
    : never
  : never

export interface Refusal {
  readonly refused: ReasonCode
}

export const refused = (reason: ReasonCode): Refusal => ({ refused: reason })

/**
 * The events of a conversation that was asked these commands, one after the other.
 *
 * @throws Error when one is refused.
 */
export const eventsOf = (...commands: readonly ConversationCommand[]): readonly ConversationEvent[] =>
  commands.reduce<readonly ConversationEvent[]>((events, command) => {
    const { verdict } = given(events).when(command)
    if (!verdict.outcome.accepted) {
      throw new Error(`Expected "${command.type}" to be accepted, found ${verdict.reason}.`)
    }
    return [...events, ...verdict.outcome.events]
  }, [])

/** Of an event, what the expectation speaks of; all of it where nothing was expected. */
const namedIn = (expected: ExpectedEvent | undefined, event: ConversationEvent): object =>
  expected === undefined
    ? event
    : Object.fromEntries(Object.keys(expected).map((name) => [name, event[name as keyof ConversationEvent]]))

const mustBe = (expected: unknown, found: unknown, what: string): void => {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)]
  if (wanted !== got) throw new Error(`Expected the ${what} ${wanted}, found ${got}.`)
}

import type { ConversationCommand } from '../../src/inbox/conversation/commands'
import type { Conversation } from '../../src/inbox/conversation/conversation'
import { conversationDecider } from '../../src/inbox/conversation/decider'
import type { Actor, ConversationEvent } from '../../src/inbox/conversation/events'
import type { Verdict } from '../../src/inbox/conversation/verdict'
import type { AnyDecider } from '../../src/shared/decider'
import { isHelpdeskError } from '../../src/shared/errors'

const right = conversationDecider()

const allowedBy = right.allowed as NonNullable<typeof right.allowed>

type Decide = (command: ConversationCommand, state: Conversation | undefined) => Verdict

const deciding =
  (decide: Decide): (() => AnyDecider) =>
  () => ({ ...right, decide })

const evolving =
  (evolve: (state: Conversation | undefined, event: ConversationEvent) => Conversation): (() => AnyDecider) =>
  () => ({ ...right, evolve })

/** The verdict with other events. */
const withEvents =
  (change: (event: ConversationEvent, command: ConversationCommand) => object): Decide =>
  (command, state) => {
    const verdict = right.decide(command, state) as Verdict
    return (
      verdict.outcome.accepted
        ? {
            ...verdict,
            outcome: {
              accepted: true,
              events: verdict.outcome.events.map((event) => change(event, command)),
            },
          }
        : verdict
    ) as Verdict
  }

/** Answers instead of an error. */
const insteadOf = <Result>(attempt: () => Result, otherwise: () => Result): Result => {
  try {
    return attempt()
  } catch (error) {
    if (isHelpdeskError(error, 'INVALID_INPUT')) return otherwise()
    throw error
  }
}

/** Each wrong decider, and the law that must fail. */
export const brokenDeciders: Readonly<Record<string, readonly [make: () => AnyDecider, law: string]>> = {
  'cannot fold one of its events': [
    evolving((state, event) => {
      if (event.type === 'NoteAdded') throw new Error('no notes')
      return right.evolve(state, event)
    }),
    'evolve accepts every event',
  ],
  'changes the state that it is given': [
    evolving((state, event) => {
      const after = right.evolve(state, event)
      if (state !== undefined) (state as { seq: number }).seq = after.seq
      return after
    }),
    'change no input',
  ],
  'reads the clock': [deciding(withEvents((event) => ({ ...event, at: Date.now() }))), 'repeat themselves'],
  'draws while it folds': [
    evolving((state, event) => ({ ...right.evolve(state, event), seq: Math.floor(Math.random() * 1_000) })),
    'repeat themselves',
  ],
  'counts its answers': [
    () => {
      let count = 0
      return {
        ...right,
        decide: withEvents((event) => {
          count += 1
          return { ...event, at: count }
        }),
      }
    },
    'repeat themselves',
  ],
  'hands the actor of the command on': [
    deciding(withEvents((event, { by }) => ({ ...event, by }))),
    'shares nothing',
  ],
  'hands lists of the state on': [
    evolving((state, event) => ({
      ...right.evolve(state, event),
      ...(state && event.type !== 'ContactRemoved' && event.type !== 'Erased'
        ? { removedContactIds: state.removedContactIds }
        : {}),
    })),
    'shares nothing',
  ],
  'leaves values undefined': [
    deciding(withEvents((event) => ({ ...event, teamId: undefined }))),
    'plain data',
  ],
  'refuses with events': [
    deciding((command, state) => {
      const verdict = right.decide(command, state) as Verdict
      return (
        verdict.outcome.accepted ? verdict : { ...verdict, outcome: { accepted: false, events: [] } }
      ) as Verdict
    }),
    'a refused command has no events',
  ],
  'hides one of its reasons': [
    () => ({ ...right, refusals: right.refusals.filter((reason) => reason !== 'PERSON_ERASED') }),
    'a declared reason',
  ],
  'hides one of its events': [
    () => ({ ...right, events: right.events.filter((type) => type !== 'Closed') }),
    'readers accept',
  ],
  'reads an event without a part': [
    () => ({
      ...right,
      readEvent: (input) => {
        const checked = right.readEvent(input)
        return checked.value?.type === 'Assigned'
          ? { value: { ...checked.value, assigneeId: null } }
          : checked
      },
    }),
    'fold to the same state',
  ],
  'folds to a state that its reader refuses': [
    evolving((state, event) => ({ ...right.evolve(state, event), closedAt: null })),
    'readers accept',
  ],
  'counts an unknown event on': [
    evolving((state, event) =>
      insteadOf(
        () => right.evolve(state, event),
        () => ({ ...(state as Conversation), seq: (state?.seq ?? 0) + 1 }),
      ),
    ),
    'unknown types of commands and events',
  ],
  'finds a command among inherited names': [
    deciding((command, state) =>
      insteadOf(
        () => right.decide(command, state) as Verdict,
        () => ({})[command.type as 'toString']?.() as unknown as Verdict,
      ),
    ),
    'unknown types of commands and events',
  ],
  'takes a start without its fields': [
    evolving((state, event) =>
      insteadOf(
        () => right.evolve(state, event),
        () => {
          if (event.type === 'Started') return { id: event.conversationId, seq: 1 } as Conversation
          return right.evolve(state, event)
        },
      ),
    ),
    'without a property that they need',
  ],
  'fails about damaged input': [
    deciding((command, state) => {
      if (command.by.kind.length === 0) throw new Error('nobody')
      return right.decide(command, state) as Verdict
    }),
    'returns for other JSON',
  ],
  'allows more than it accepts': [
    () => ({
      ...right,
      allowed: (state: Conversation, actor: Actor) => ({
        ...allowedBy(state, actor),
        reply: { allowed: true, changes: true },
      }),
    }),
    'allowed agrees',
  ],
  'allows less than it accepts': [
    () => ({
      ...right,
      allowed: (state: Conversation, actor: Actor) => {
        const allowed = allowedBy(state, actor)
        return { ...allowed, close: allowed.start }
      },
    }),
    'allowed agrees',
  ],
  'says that a command changes nothing': [
    () => ({
      ...right,
      allowed: (state: Conversation, actor: Actor) => ({
        ...allowedBy(state, actor),
        note: {
          allowed: true,
          changes: false,
          reason: 'NOTED',
          explanation: { key: 'acme.allowed', holds: true },
        },
      }),
    }),
    'allowed agrees',
  ],
}

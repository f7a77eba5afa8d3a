import { type Decision, decision } from '../../shared/decision'
import type { Json, JsonObject } from '../../shared/json'
import type { ReasonCode } from '../../shared/reasons'
import type { ConversationCommand } from './commands'
import type { ConversationEvent, EventBody } from './events'

/** The answer of a conversation to a command: events (an empty list when nothing changes), or a refusal. */
export type Verdict = Decision<Accepted | Refused>

export interface Accepted {
  readonly accepted: true
  readonly events: readonly ConversationEvent[]
}

export interface Refused {
  readonly accepted: false
}

/** Accepts with these events. Each gets the actor and the time of the command. */
export const accept = (
  command: ConversationCommand,
  reason: ReasonCode,
  ...bodies: readonly EventBody[]
): Verdict =>
  decision(
    {
      accepted: true,
      events: bodies.map((body) => ({ ...body, at: command.at, by: command.by })),
    },
    reason,
    { question: `the conversation allows "${command.type}"`, holds: true },
  )

/** Accepts without events: the command is valid, but changes nothing. */
export const nothingToDo = (command: ConversationCommand, reason: ReasonCode): Verdict =>
  accept(command, reason)

export const refuse = (
  command: ConversationCommand,
  reason: ReasonCode,
  compared: { expected?: Json; found?: Json } = {},
  details?: JsonObject,
): Verdict =>
  decision(
    { accepted: false },
    reason,
    { question: `the conversation allows "${command.type}"`, holds: false, ...compared },
    details,
  )

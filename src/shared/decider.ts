import type { DetailsOf, Explanation } from './decision'
import type { JsonObject } from './json'
import type { Checked } from './parse-with'

/**
 * A thing that changes by commands and keeps a log of events, as a value: the same form for the conversation and for
 * deciders of a host, so that tools can test and replay it without knowing it.
 */
export interface Decider<Command extends Typed, Event extends Typed, State, Actor, Refusal extends string> {
  /** The name that reports show. */
  readonly name: string
  /** Every type of command that `decide` knows. */
  readonly commands: readonly Command['type'][]
  /** Every type of event that `evolve` knows. */
  readonly events: readonly Event['type'][]
  /** Every code with which `decide` refuses a command. */
  readonly refusals: readonly Refusal[]
  /**
   * The events for a command, or a refusal. Reads no clock and no randomness: the time is in the command.
   *
   * @param state nothing before the first event.
   * @throws HelpdeskError `INVALID_INPUT` for a command or a state of another form; `UNKNOWN_RECORD` for a command that
   * needs a state and has none.
   */
  decide(command: Command, state: State | undefined): DecidedCommand<Event>
  /**
   * The state after an event.
   *
   * @throws HelpdeskError `INVALID_INPUT` for an event or a state of another form; `REFUSED` for an event that cannot
   * follow.
   */
  evolve(state: State | undefined, event: Event): State
  /** For each type of command: whether some command of the actor is accepted, and otherwise why none is. */
  allowed?(state: State, actor: Actor): AllowedCommands<Command['type'], Refusal>
  /** Validates a command; returns all refusals, each with its place. */
  readCommand(input: unknown): Checked<Command>
  /** Validates an event of a log, also of an older version; returns all refusals, each with its place. */
  readEvent(input: unknown): Checked<Event>
  /** Validates a state; returns all refusals, each with its place. */
  readState(input: unknown): Checked<State>
}

export type Typed = {
  /** The name that tells the members of a union apart. */
  readonly type: string
}

/** A verdict as every decider gives it. */
export type DecidedCommand<Event> = {
  /** The events of an accepted command, or the refusal. */
  readonly outcome:
    | {
        readonly accepted: true
        /** In their order; empty when the command changes nothing. */
        readonly events: readonly Event[]
      }
    | { readonly accepted: false }
  /** The code of the reason. */
  readonly reason: string
  /** The variable data of the reason. */
  readonly details?: JsonObject
  /** Why the command was accepted or refused. */
  readonly explanation: Explanation
}

export type AllowedCommands<Type extends string, Refusal extends string> = {
  readonly [Each in Type]: AllowedCommand<Refusal>
}

/** Whether commands of one type are accepted, whatever else they say. */
export type AllowedCommand<Refusal extends string> =
  /** Some command of this type changes the state. */
  | { readonly allowed: true; readonly changes: true }
  /** Commands of this type are accepted, and none of them changes anything: a closed conversation is closed. */
  | {
      readonly allowed: true
      readonly changes: false
      /** The code with which the commands are accepted. */
      readonly reason: string
      /** Why they change nothing. */
      readonly explanation: Explanation
    }
  | RefusedType<Refusal>

/** Every command of this type is refused. Reason, details and explanation are those of the decider. */
export type RefusedType<Refusal extends string> = {
  readonly [Each in Refusal]: {
    readonly allowed: false
    readonly changes: false
    /** The code of the refusal. */
    readonly reason: Each
    /** The variable data of the refusal. */
    readonly details?: DetailsOf<Each>
    /** Why every command of this type is refused. */
    readonly explanation: Explanation
  }
}[Refusal]

/** Any decider, for tools that work with all of them. */
export type AnyDecider = Decider<Typed, Typed, unknown, unknown, string>

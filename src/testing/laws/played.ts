import type { AnyDecider, DecidedCommand, Typed } from '../../shared/decider'
import { isHelpdeskError } from '../../shared/errors'

/** One command, the state before it, the verdict, and the state after each of its events. */
export type PlayedStep = {
  readonly command: Typed
  readonly before: unknown
  readonly verdict: DecidedCommand<Typed>
  readonly events: readonly Typed[]
  readonly states: readonly unknown[]
}

/** Gives the commands to a decider, one after the other. A command that needs a state and has none is left out. */
export const played = (decider: AnyDecider, commands: readonly Typed[]): readonly PlayedStep[] => {
  const steps: PlayedStep[] = []
  let state: unknown
  for (const command of commands) {
    const verdict = decidedOrNone(decider, command, state)
    if (verdict === undefined) continue
    const before = state
    const events = eventsIn(verdict)
    const states = events.map((event) => {
      state = decider.evolve(state, event)
      return state
    })
    steps.push({ command, before, verdict, events, states })
  }
  return steps
}

/** The events of a verdict; none of a refusal, whatever it carries. */
export const eventsIn = ({ outcome }: DecidedCommand<Typed>): readonly Typed[] =>
  outcome.accepted ? outcome.events : []

/** Asks about an untrusted command. */
export const decideOn = (decider: AnyDecider, command: unknown, state: unknown): DecidedCommand<Typed> =>
  decider.decide(command as Typed, state)

/** Folds an untrusted event. */
export const evolveOn = (decider: AnyDecider, state: unknown, event: unknown): unknown =>
  decider.evolve(state, event as Typed)

export const fold = (decider: AnyDecider, events: readonly unknown[]): unknown =>
  events.reduce<unknown>((state, event) => evolveOn(decider, state, event), undefined)

/** Nothing when the command needs a state and has none. */
export const decidedOrNone = (
  decider: AnyDecider,
  command: unknown,
  state: unknown,
): DecidedCommand<Typed> | undefined => {
  try {
    return decideOn(decider, command, state)
  } catch (error) {
    if (isHelpdeskError(error, 'UNKNOWN_RECORD')) return undefined
    throw error
  }
}

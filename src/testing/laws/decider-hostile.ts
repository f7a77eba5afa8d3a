import type { AnyDecider, Typed } from '../../shared/decider'
import { type HelpdeskErrorCode, isHelpdeskError } from '../../shared/errors'
import { LawBroken, refuse } from './faults'
import { decideOn, evolveOn, played } from './played'

export const refusesUnknown = (decider: AnyDecider, commands: readonly Typed[], type: unknown): void => {
  const steps = played(decider, commands)
  const state = steps.at(-1)?.states.at(-1)
  if (!decider.commands.some((known) => known === type)) {
    const command = { ...commands[0], type }
    mustBeInvalid(`decide took a command of the type ${String(type)}`, () =>
      decideOn(decider, command, state),
    )
    refuse(!decider.readCommand(command).refusals, `the reader took a command of the type ${String(type)}`)
  }
  if (decider.events.some((known) => known === type)) return
  for (const before of [undefined, state]) {
    const event = { ...steps[0]?.events[0], type }
    mustBeInvalid(`evolve took an event of the type ${String(type)}`, () => evolveOn(decider, before, event))
    refuse(!decider.readEvent(event).refusals, `the reader took an event of the type ${String(type)}`)
  }
}

/** What the readers refuse for a missing property, decide and evolve refuse too: they count on nothing. */
export const refusesIncomplete = (decider: AnyDecider, commands: readonly Typed[], at: number): void => {
  for (const { command, before, events } of played(decider, commands)) {
    const [lessCommand, lessEvent, lessState] = [command, events[0], before].map((value) =>
      without(value, at),
    )
    if (decider.readCommand(lessCommand).refusals) {
      mustBeInvalid(`decide took ${JSON.stringify(lessCommand)}`, () =>
        decideOn(decider, lessCommand, before),
      )
    }
    if (events[0] !== undefined && decider.readEvent(lessEvent).refusals) {
      mustBeInvalid(`evolve took ${JSON.stringify(lessEvent)}`, () => evolveOn(decider, before, lessEvent))
    }
    if (before === undefined || !decider.readState(lessState).refusals) continue
    mustBeInvalid(`decide took the state ${JSON.stringify(lessState)}`, () =>
      decideOn(decider, command, lessState),
    )
    if (events[0] === undefined) continue
    mustBeInvalid(`evolve took the state ${JSON.stringify(lessState)}`, () =>
      evolveOn(decider, lessState, events[0]),
    )
  }
}

const without = (value: unknown, at: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value)
  const left = names[at % Math.max(1, names.length)]
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== left))
}

export const refusesDamaged = (
  decider: AnyDecider,
  commands: readonly Typed[],
  hostile: { readonly command: unknown; readonly event: unknown; readonly state: unknown },
): void => {
  const steps = played(decider, commands)
  const state = steps.at(-1)?.states.at(-1)
  const event = steps[0]?.events[0]
  mustBeCoded(() => decideOn(decider, hostile.command, state))
  mustBeCoded(() => evolveOn(decider, state, hostile.event))
  mustBeCoded(() => evolveOn(decider, undefined, hostile.event))
  if (hostile.state === undefined) return
  mustBeCoded(() => decideOn(decider, commands.at(-1), hostile.state))
  mustBeCoded(() => evolveOn(decider, hostile.state, event))
}

const codes: readonly HelpdeskErrorCode[] = ['INVALID_INPUT', 'REFUSED', 'UNKNOWN_RECORD']

/** Another error than one of the codes is thrown on. */
const mustBeCoded = (attempt: () => unknown): void => {
  try {
    attempt()
  } catch (error) {
    if (!codes.some((code) => isHelpdeskError(error, code))) throw error
  }
}

const mustBeInvalid = (otherwise: string, attempt: () => unknown): void => {
  try {
    attempt()
  } catch (error) {
    if (!isHelpdeskError(error, 'INVALID_INPUT')) throw error
    return
  }
  throw new LawBroken(otherwise)
}

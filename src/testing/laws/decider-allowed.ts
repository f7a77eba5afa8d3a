import fc from 'fast-check'
import type { AnyDecider, Typed } from '../../shared/decider'
import { refuse } from './faults'
import { decidedOrNone, eventsIn, played } from './played'

type AllowedFacts = {
  /** Many commands of all types, among which an accepted one is looked for. */
  readonly pool: readonly Typed[]
  /** The property of a command that names the actor. */
  readonly actorIn: string
}

export const commandPool = (
  commands: fc.Arbitrary<readonly Typed[]>,
  seed: number | undefined,
): readonly Typed[] => fc.sample(commands, { numRuns: 40, ...(seed !== undefined && { seed }) }).flat()

/**
 * A command of a type that is not allowed is refused with the same reason; one of a type that changes nothing has no
 * events; and of a type that is allowed some command is accepted. All commands are those of one actor.
 */
export const allowedAgrees = (
  decider: AnyDecider,
  commands: readonly Typed[],
  { pool, actorIn }: AllowedFacts,
): void => {
  const last = played(decider, commands).at(-1)
  const state = last?.states.at(-1) ?? last?.before
  const actor = (commands.at(-1) as Readonly<Record<string, unknown>> | undefined)?.[actorIn]
  if (state === undefined) return
  const allowed = decider.allowed?.(state, actor) ?? {}
  for (const type of decider.commands) {
    const answer = allowed[type]
    refuse(answer === undefined, `allowed says nothing about ${type}`)
    const verdicts = pool
      .filter((command) => command.type === type)
      .flatMap((command) => decidedOrNone(decider, { ...command, [actorIn]: actor }, state) ?? [])
    if (answer === undefined || verdicts.length === 0) continue
    const accepted = verdicts.filter(({ outcome }) => outcome.accepted)
    refuse(answer.allowed && accepted.length === 0, `${type} is allowed, and every command is refused`)
    refuse(!answer.allowed && accepted.length > 0, `${type} is not allowed, and a command is accepted`)
    refuse(
      !answer.changes && accepted.some((verdict) => eventsIn(verdict).length > 0),
      `${type} is said to change nothing, and a command changes something`,
    )
    if (answer.allowed) continue
    const other = verdicts.find(({ reason }) => reason !== answer.reason)
    refuse(other !== undefined, `${type} is refused for ${other?.reason}, and not for ${answer.reason}`)
  }
}

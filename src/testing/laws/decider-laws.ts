import fc from 'fast-check'
import type { AnyDecider, Decider, Typed } from '../../shared/decider'
import { damaged } from './damaged'
import { allowedAgrees, commandPool } from './decider-allowed'
import { foldsBack, isFresh, isRepeatable, readersAccept, refusesCleanly } from './decider-bodies'
import { refusesDamaged, refusesIncomplete, refusesUnknown } from './decider-hostile'
import type { Law, LawOptions } from './laws'
import { played } from './played'

/** Generators for a decider. */
export type DeciderArbitraries<Command> = {
  /** Commands to one thing from its start, in the order of time. The readers accept each, and the decider may refuse any. */
  readonly commands: fc.Arbitrary<readonly Command[]>
  /** The property of a command that names the actor. `allowed` is asked for it. @default by */
  readonly actorIn?: keyof Command & string
}

/**
 * The laws that every decider keeps, checked with generated commands, and with what they and their events may not be.
 * Throws nothing; the `check` of a law throws when the law is broken.
 */
export const deciderLaws = <Command extends Typed, Event extends Typed, State, Actor, Refusal extends string>(
  decider: Decider<Command, Event, State, Actor, Refusal>,
  { commands, actorIn }: DeciderArbitraries<Command>,
  { runs = 100, seed }: LawOptions = {},
): readonly Law[] => {
  const any = decider as AnyDecider
  const check =
    <Input>(inputs: fc.Arbitrary<Input>, holds: (input: Input) => void) =>
    () =>
      fc.assert(fc.property(inputs, holds), { numRuns: runs, ...(seed !== undefined && { seed }) })
  const steps = (body: (decider: AnyDecider, steps: ReturnType<typeof played>) => void) =>
    check(commands, (given) => body(any, played(any, given)))
  const one = commands.map(([first]) => first)
  const events = commands.map((given) => played(any, given).flatMap((step) => step.events))
  const typed = fc.oneof(fc.constantFrom<unknown>(...inherited, 7, null, undefined, {}), fc.string())
  return [
    {
      name: 'readers accept the generated commands, the decided events and the folded states',
      check: steps(readersAccept),
    },
    { name: 'evolve accepts every event that decide gives', check: steps(() => undefined) },
    { name: 'decide and evolve change no input, and repeat themselves', check: steps(isRepeatable) },
    {
      name: 'gives plain data that shares nothing with its inputs or with another result',
      check: steps(isFresh),
    },
    { name: 'a refused command has no events, and a declared reason', check: steps(refusesCleanly) },
    { name: 'events that are read back fold to the same state', check: steps(foldsBack) },
    {
      name: 'refuses unknown types of commands and events',
      check: check(fc.tuple(commands, typed), ([given, type]) => refusesUnknown(any, given, type)),
    },
    {
      name: 'refuses commands, events and states without a property that they need',
      check: check(fc.tuple(commands, fc.nat()), ([given, at]) => refusesIncomplete(any, given, at)),
    },
    {
      name: 'returns for other JSON, or refuses it with a code',
      check: check(
        fc.tuple(commands, hostile(one), hostile(events.map(([first]) => first)), hostile(events)),
        ([given, command, event, state]) => refusesDamaged(any, given, { command, event, state }),
      ),
    },
    ...(decider.allowed
      ? [
          {
            name: 'allowed agrees with decide',
            check: () => {
              const pool = commandPool(commands, seed)
              check(commands, (given) => allowedAgrees(any, given, { pool, actorIn: actorIn ?? 'by' }))()
            },
          },
        ]
      : []),
  ]
}

const inherited = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf']

const hostile = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(damaged(valid), fc.jsonValue())

import { builtInKinds } from '../../inbox/channel-kinds/channel-kinds'
import type { Candidate, HostStrategy, StrategyChoice } from '../../routing'
import { day, hour } from '../../shared/instant'
import type { TestFunction } from './runner'

/**
 * Registers the tests that every host strategy must pass. `make` creates the strategy as another process would, so that
 * no memory of earlier choices can matter. `candidates` replaces the built-in candidates, for a strategy
 * that reads other facts.
 */
export const strategyContract = (
  test: TestFunction,
  make: () => HostStrategy,
  candidates: readonly Candidate[] = team,
): void => {
  const choices = choicesAmong(candidates)

  test('chooses an eligible user, or nobody', async ({ expect }) => {
    const strategy = make()
    const odd = choices.flatMap((choice) => {
      const answer: unknown = strategy(copied(choice))
      const allowed = [undefined, ...choice.eligible.map(({ userId }) => userId)]
      return allowed.some((each) => each === answer) ? [] : [{ seed: choice.seed, answer }]
    })
    expect(odd).toEqual([])
  })

  test('gives the same answer in any order of calls and in another process', async ({ expect }) => {
    const strategy = make()
    const first = choices.map((choice) => strategy(copied(choice)))
    const backwards = [...choices].reverse().map((choice) => strategy(copied(choice)))
    const elsewhere = choices.map((choice) => make()(copied(choice)))
    expect(backwards.reverse()).toEqual(first)
    expect(elsewhere).toEqual(first)
  })

  test('does not change its input', async ({ expect }) => {
    const strategy = make()
    const given = choices.map(copied)
    for (const choice of given) strategy(choice)
    expect(given).toEqual(choices)
  })
}

const copied = (choice: StrategyChoice): StrategyChoice => structuredClone(choice)

/** Each sequence of neighbours, for both identity proofs, each with its own seed. */
const choicesAmong = (candidates: readonly Candidate[]): readonly StrategyChoice[] =>
  candidates.flatMap((_, from) =>
    candidates.slice(from).flatMap((_, length) =>
      builtInKinds.map(({ kind, identifiedBy }) => ({
        eligible: candidates.slice(from, from + length + 1),
        conversation: {
          status: 'open' as const,
          filtered: null,
          control: 'human' as const,
          assigneeId: null,
          channelKind: kind,
        },
        identifiedBy,
        seed: `${kind}/${from}/${length}`,
      })),
    ),
  )

/** In the order of their ids, and in no other order. */
const team: readonly Candidate[] = [
  { userId: 'ana', load: 3, lastTurn: 4, teams: ['sales'] },
  { userId: 'ben', load: 0, lastTurn: 6, teams: [], idleSince: 2 * day },
  { userId: 'cem', load: 2, lastTurn: 0, teams: ['sales', 'support'], idleSince: day },
  { userId: 'dora', load: 2, lastTurn: 5, teams: ['support'] },
  { userId: 'eve', load: 1, lastTurn: 1, teams: [], idleSince: 2 * day + hour },
].map((person) => ({
  ...person,
  member: true,
  active: true,
  seat: 'service-starter',
  availability: { available: true },
  capacity: null,
}))

import { builtInKinds } from '../../inbox/channel-kinds/channel-kinds'
import type { Candidate, HostStrategy, StrategyChoice } from '../../routing'
import { day, hour } from '../../shared/instant'
import type { TestFunction } from './runner'

/**
 * Registers the tests that every strategy of a host has to pass. `make` makes it as another process would, so that nothing
 * it remembers of earlier choices may count. `candidates` are the people to choose among when ours do not have what the
 * strategy looks at.
 */
export const strategyContract = (
  test: TestFunction,
  make: () => HostStrategy,
  candidates: readonly Candidate[] = team,
): void => {
  const choices = choicesAmong(candidates)

  test('chooses one of the eligible, or nobody', async ({ expect }) => {
    const strategy = make()
    const odd = choices.flatMap((choice) => {
      const answer: unknown = strategy(copied(choice))
      const allowed = [undefined, ...choice.eligible.map(({ userId }) => userId)]
      return allowed.some((each) => each === answer) ? [] : [{ seed: choice.seed, answer }]
    })
    expect(odd).toEqual([])
  })

  test('answers alike whenever it is asked, and wherever', async ({ expect }) => {
    const strategy = make()
    const first = choices.map((choice) => strategy(copied(choice)))
    const backwards = [...choices].reverse().map((choice) => strategy(copied(choice)))
    const elsewhere = choices.map((choice) => make()(copied(choice)))
    expect(backwards.reverse()).toEqual(first)
    expect(elsewhere).toEqual(first)
  })

  test('changes nothing of what it is given', async ({ expect }) => {
    const strategy = make()
    const given = choices.map(copied)
    for (const choice of given) strategy(choice)
    expect(given).toEqual(choices)
  })
}

const copied = (choice: StrategyChoice): StrategyChoice => structuredClone(choice)

/** Each run of neighbours, for both kinds of channel, each under a seed of its own. */
const choicesAmong = (candidates: readonly Candidate[]): readonly StrategyChoice[] =>
  candidates.flatMap((_, from) =>
    candidates.slice(from).flatMap((_, length) =>
      builtInKinds.map(({ kind, identifiedBy }) => ({
        eligible: candidates.slice(from, from + length + 1),
        conversation: {
          status: 'open' as const,
          filtered: false,
          control: 'human' as const,
          assigneeId: null,
          channelKind: kind,
          identifiedBy,
        },
        seed: `${kind}/${from}/${length}`,
      })),
    ),
  )

/** In the order of their ids, and in no other order by anything else. */
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

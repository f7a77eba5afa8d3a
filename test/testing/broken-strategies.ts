import type { Candidate, HostStrategy } from '../../src/routing'

type MakeStrategy = () => HostStrategy

/** A strategy that is right: who belongs to most teams, then the one who comes first. */
export const mostSkilled: MakeStrategy =
  () =>
  ({ eligible }) =>
    [...eligible].sort((left, right) => right.teams.length - left.teams.length)[0]?.userId

/** Ways to get a strategy wrong, each with words from the name of a test that has to notice. */
export const brokenStrategies: Readonly<Record<string, readonly [MakeStrategy, string]>> = {
  'names somebody else': [() => () => 'zoe', 'chooses an eligible user'],
  'answers null': [() => () => null as never, 'chooses an eligible user'],
  'answers later': [() => (async () => 'ana') as never, 'chooses an eligible user'],
  throws: [
    () => () => {
      throw new Error('It broke.')
    },
    'chooses an eligible user',
  ],
  'draws at random': [
    () =>
      ({ eligible }) =>
        eligible[Math.floor(Math.random() * eligible.length)]?.userId,
    'gives the same answer',
  ],
  'takes turns that it remembers': [
    () => {
      let turn = 0
      return ({ eligible }) => {
        turn += 1
        return eligible[turn % eligible.length]?.userId
      }
    },
    'gives the same answer',
  ],
  'sorts what it is given': [
    () =>
      ({ eligible }) =>
        (eligible as Candidate[]).sort((left, right) => left.load - right.load)[0]?.userId,
    'does not change its input',
  ],
}

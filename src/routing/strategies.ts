import { type Json, own } from '../shared/json'
import type { SentenceKey } from '../shared/languages/sentence-key'
import { seededRandom } from '../shared/random'
import { shown } from '../shared/shown'
import type { Candidate } from './candidate'
import type { PoolReason } from './routing-reasons'
import type { RoutingStrategy } from './routing-rule'

export type Strategy = {
  readonly reason: PoolReason
  /** The statement that the strategy chooses somebody, with the goal of the strategy. */
  readonly key: SentenceKey
  /** The facts of a candidate that the strategy compares. */
  readonly found: (candidate: Candidate) => Json
  /** Chooses one of the candidates. Their order does not change the result. */
  readonly choose: (eligible: readonly Candidate[], seed: string) => Candidate | undefined
}

/** The built-in strategies. The id breaks ties, so that two machines choose the same user. */
const strategies: Readonly<Record<RoutingStrategy, Strategy>> = {
  round_robin: {
    reason: 'ROUND_ROBIN',
    key: 'routing/chosen-by-turn',
    found: ({ lastTurn }) => ({ lastTurn }),
    choose: (eligible) => least(eligible, [({ lastTurn }) => lastTurn]),
  },
  least_loaded: {
    reason: 'LEAST_LOADED',
    key: 'routing/chosen-by-load',
    found: ({ load, lastTurn }) => ({ load, lastTurn }),
    choose: (eligible) => least(eligible, [({ load }) => load, ({ lastTurn }) => lastTurn]),
  },
  longest_idle: {
    reason: 'LONGEST_IDLE',
    key: 'routing/chosen-by-idle-time',
    found: ({ load, idleSince = null }) => ({ load, idleSince }),
    choose: (eligible) => least(eligible, [({ load }) => Math.sign(load), ({ idleSince = 0 }) => idleSince]),
  },
  random: {
    reason: 'RANDOM',
    key: 'routing/chosen-by-seed',
    found: ({ userId }) => shown(userId),
    choose: (eligible, seed) => {
      const sorted = [...eligible].sort((left, right) => compareIds(left, right))
      return sorted[Math.floor(seededRandom('routing', seed)() * sorted.length)]
    },
  },
}

/** The built-in strategy of this name. */
export const ownStrategy = (name: string): Strategy | undefined =>
  own(strategies, name) as Strategy | undefined

type Measure = (candidate: Candidate) => number

const least = (candidates: readonly Candidate[], measures: readonly Measure[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best && compare(best, candidate, measures) <= 0 ? best : candidate),
    undefined,
  )

const compare = (left: Candidate, right: Candidate, measures: readonly Measure[]): number => {
  for (const measure of measures) {
    const difference = measure(left) - measure(right)
    if (difference !== 0) return difference
  }
  return compareIds(left, right)
}

/** By UTF-16 code units, because locales may differ between machines. */
const compareIds = (left: Candidate, right: Candidate): number =>
  left.userId < right.userId ? -1 : left.userId > right.userId ? 1 : 0

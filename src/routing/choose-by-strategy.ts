import type { Row } from '../shared/first-match'
import type { Json } from '../shared/json'
import type { SentenceKey } from '../shared/languages/sentence-key'
import type { Candidate } from './candidate'
import type { HostAnswer } from './host-answer'
import type { PoolFacts, RoutingOutcome } from './routing-facts'
import type { PoolReason } from './routing-reasons'
import { ownStrategy } from './strategies'

/** A strategy by its name: one of ours, or the answer of one of the host. */
export type Chooser = {
  readonly reason: PoolReason
  readonly key: SentenceKey
  /** The facts of a candidate that the strategy compares. */
  readonly found: (candidate: Candidate) => Json
  readonly choose: (eligible: readonly Candidate[]) => StrategyChoice
}

type StrategyChoice = {
  readonly chosen?: Candidate
  /** The reason why a host strategy chose nobody. */
  readonly rows: readonly Row<RoutingOutcome, PoolReason>[]
}

export const chooserOf = (name: string, facts: PoolFacts, nobody: RoutingOutcome): Chooser => {
  const ours = ownStrategy(name)
  if (ours) {
    return {
      ...ours,
      choose: (eligible) => {
        const chosen = ours.choose(eligible, facts.seed)
        return { rows: [], ...(chosen && { chosen }) }
      },
    }
  }
  return {
    reason: 'ROUTING_STRATEGY',
    key: 'routing/chosen-by-host-strategy',
    found: ({ load, lastTurn }) => ({ load, lastTurn }),
    choose: (eligible) => {
      const choice = readAnswer(name, eligible, facts.hostAnswer)
      return {
        rows: rowsOf(name, choice, eligible.length, nobody),
        ...(choice.kind === 'chosen' && { chosen: choice.candidate }),
      }
    },
  }
}

type HostChoice =
  | { readonly kind: 'chosen'; readonly candidate: Candidate }
  | { readonly kind: 'nobody' }
  /** No strategy of this name is registered. */
  | { readonly kind: 'unknown' }
  /** It threw, or answered something else than the id of an eligible user. */
  | { readonly kind: 'failed'; readonly found: string }

/** A strategy is not asked when nobody is eligible, so no answer can fail then. */
const readAnswer = (
  name: string,
  eligible: readonly Candidate[],
  answer: HostAnswer | undefined,
): HostChoice => {
  if (answer?.strategy !== name) return { kind: 'unknown' }
  if (eligible.length === 0 || answer.kind === 'nobody') return { kind: 'nobody' }
  if (answer.kind === 'failed') return { kind: 'failed', found: answer.found.slice(0, 200) }
  const candidate = eligible.find(({ userId }) => userId === answer.userId)
  return candidate ? { kind: 'chosen', candidate } : { kind: 'failed', found: answer.userId.slice(0, 200) }
}

/** An unknown or failing strategy leaves the conversation unassigned, whatever `onNone` says. */
const rowsOf = (
  strategy: string,
  choice: HostChoice,
  eligible: number,
  nobody: RoutingOutcome,
): readonly Row<RoutingOutcome, PoolReason>[] => [
  //
  {
    key: 'routing/strategy-registered',
    params: { strategy },
    holds: choice.kind !== 'unknown',
    decidesIf: false,
    reason: 'ROUTING_STRATEGY_UNKNOWN',
    outcome: { kind: 'unassigned' },
    details: { strategy },
  },
  //
  {
    key: 'routing/strategy-failed',
    params: { strategy },
    holds: choice.kind === 'failed',
    reason: 'ROUTING_STRATEGY_FAILED',
    ...(choice.kind === 'failed' && { found: choice.found }),
    outcome: { kind: 'unassigned' },
    details: { strategy, ...(choice.kind === 'failed' && { found: choice.found }) },
  },
  //
  {
    key: 'routing/strategy-passed-over-all',
    params: { strategy },
    holds: choice.kind === 'nobody' && eligible > 0,
    reason: 'ROUTING_STRATEGY_NOBODY',
    found: { eligible },
    outcome: nobody,
    details: { strategy, onNone: onNoneOf(nobody) },
  },
]

const onNoneOf = ({ kind }: RoutingOutcome): 'queue' | 'unassigned' =>
  kind === 'queue' ? 'queue' : 'unassigned'

import type { Row } from '../shared/first-match'
import type { Json } from '../shared/json'
import { askHostStrategy, type HostChoice } from './ask-host-strategy'
import type { Candidate } from './candidate'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import { ownStrategy, type Strategy } from './strategies'

/** The candidate that a strategy chose, with the explanation. */
export interface StrategyAnswer extends Pick<Strategy, 'reason' | 'expected' | 'found'> {
  readonly chosen?: Candidate
  /** The reason why a host strategy chose nobody. */
  readonly rows: readonly Row<RoutingOutcome>[]
}

export const chooseByStrategy = (
  name: string,
  eligible: readonly Candidate[],
  facts: RoutingFacts,
  nobody: RoutingOutcome,
): StrategyAnswer => {
  const ours = ownStrategy(name)
  if (ours) {
    const chosen = ours.choose(eligible, facts.seed)
    return { ...ours, rows: [], ...(chosen && { chosen }) }
  }
  const choice = askHostStrategy(name, eligible, facts)
  return {
    reason: 'ROUTING_STRATEGY',
    expected: `the one that ${name} chooses`,
    found: ({ load, lastTurn }): Json => ({ load, lastTurn }),
    rows: rowsOf(name, choice, eligible.length, nobody),
    ...(choice.kind === 'chosen' && { chosen: choice.candidate }),
  }
}

/** An unknown or failing strategy leaves the conversation unassigned, whatever `onNone` says. */
const rowsOf = (
  strategy: string,
  choice: HostChoice,
  eligible: number,
  nobody: RoutingOutcome,
): readonly Row<RoutingOutcome>[] => [
  //
  {
    question: `no strategy ${strategy} is registered`,
    holds: choice.kind === 'unknown',
    reason: 'ROUTING_STRATEGY_UNKNOWN',
    expected: 'a strategy that the host has registered',
    found: strategy,
    outcome: { kind: 'unassigned' },
    details: { strategy },
  },
  //
  {
    question: `the strategy ${strategy} failed`,
    holds: choice.kind === 'failed',
    reason: 'ROUTING_STRATEGY_FAILED',
    expected: 'the id of an eligible person, or nothing',
    found: choice.kind === 'failed' ? choice.found : choice.kind,
    outcome: { kind: 'unassigned' },
    details: { strategy, ...(choice.kind === 'failed' && { found: choice.found }) },
  },
  //
  {
    question: `the strategy ${strategy} chose none of the eligible`,
    holds: choice.kind === 'nobody' && eligible > 0,
    reason: 'ROUTING_STRATEGY_NOBODY',
    found: { eligible },
    outcome: nobody,
    details: { strategy, onNone: nobody.kind },
  },
]

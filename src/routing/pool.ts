import { type Decision, decision, type Explanation } from '../shared/decision'
import { firstMatch, type Row } from '../shared/first-match'
import { chooseByStrategy } from './choose-by-strategy'
import { judge, onlyAmong } from './eligibility'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { PoolOptions, RoutingTargets } from './routing-rule'

/**
 * Chooses among people and teams: whoever answered last if the rule is sticky, else one of the eligible by
 * the rule's strategy, else nobody.
 */
export const chooseFromPool = (
  targets: RoutingTargets,
  options: PoolOptions,
  facts: RoutingFacts,
): Decision<RoutingOutcome> => {
  const users = new Set(targets.users)
  const teams = new Set(targets.teams)
  const pool = facts.candidates.filter(
    (candidate) => users.has(candidate.userId) || candidate.teams.some((team) => teams.has(team)),
  )
  const judged = pool.map((candidate) => ({ candidate, ...judge(candidate, facts) }))
  const nobody: RoutingOutcome = { kind: options.onNone ?? 'unassigned' }
  const strategy = chooseByStrategy(
    options.strategy ?? 'round_robin',
    judged.filter(({ exclusions }) => exclusions.length === 0).map(({ candidate }) => candidate),
    facts,
    nobody,
  )
  const { chosen } = strategy

  return firstMatch<RoutingOutcome>(
    'somebody of the rule takes it',
    ({ kind }) => kind === 'assign',
    [
      ...stickyRow(options, facts),
      {
        question: 'nobody the rule names exists any more',
        holds: pool.length === 0 && !targets.teams.some((team) => facts.teams?.includes(team)),
        reason: 'ROUTING_TARGETS_GONE',
        because: missing(targets, facts),
        outcome: { kind: 'unassigned' },
      },
      ...strategy.rows,
      {
        question: 'at least one is eligible',
        holds: chosen !== undefined,
        reason: strategy.reason,
        expected: strategy.expected,
        found: chosen ? { userId: chosen.userId, by: strategy.found(chosen) } : null,
        because: judged.map(({ candidate, explanation }) => ({
          ...explanation,
          found: strategy.found(candidate),
        })),
        outcome: chosen ? { kind: 'assign', userId: chosen.userId } : nobody,
        details: { userId: chosen?.userId },
      },
      {
        question: 'nothing but a full capacity keeps them all from it',
        holds: pool.length > 0 && judged.every(({ exclusions }) => onlyAmong(['AT_CAPACITY'], exclusions)),
        reason: 'ALL_AT_CAPACITY',
        outcome: nobody,
        details: { onNone: nobody.kind },
      },
    ],
    decision(nobody, nobody.kind === 'queue' ? 'NO_ELIGIBLE_QUEUED' : 'NO_ELIGIBLE_UNASSIGNED', {
      question: 'nobody is eligible',
      holds: chosen === undefined,
    }),
  )
}

/** Whoever answered last, where the rule asks for them; they need not be among those it names. */
const stickyRow = ({ stickyFor = 0 }: PoolOptions, facts: RoutingFacts): readonly Row<RoutingOutcome>[] => {
  if (stickyFor === 0 || !facts.previous) return []
  const { userId, agoMs } = facts.previous
  const candidate = facts.candidates.find((each) => each.userId === userId)
  const judged = candidate && judge(candidate, facts)
  return [
    {
      question: `${userId} answered last, not too long ago, and is eligible`,
      holds: agoMs <= stickyFor && judged?.explanation.holds === true,
      reason: 'STICKY_PREVIOUS',
      expected: { withinMs: stickyFor },
      found: { agoMs },
      ...(judged && { because: [judged.explanation] }),
      outcome: { kind: 'assign', userId },
      details: { userId },
    },
  ]
}

/** The targets that nobody answers to any more, each with a line of its own. */
const missing = (targets: RoutingTargets, { candidates }: RoutingFacts): readonly Explanation[] => {
  const users = new Set(candidates.map(({ userId }) => userId))
  const teams = new Set(candidates.flatMap((candidate) => candidate.teams))
  return [
    ...targets.users
      .filter((user) => !users.has(user))
      .map((user) => ({ question: `${user} is a person of this account`, holds: false })),
    ...targets.teams
      .filter((team) => !teams.has(team))
      .map((team) => ({ question: `team ${team} has a member`, holds: false })),
  ]
}

import { type Decision, decision, type Explanation } from '../shared/decision'
import { firstMatch, type Row } from '../shared/first-match'
import { chooseByStrategy } from './choose-by-strategy'
import { allExclusionsIn, checkEligibility } from './eligibility'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { PoolOptions, RoutingTargets } from './routing-rule'

/**
 * Chooses among users and teams: the previous assignee if the rule is sticky, or one of the eligible candidates by the
 * strategy of the rule, or nobody.
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
  const checked = pool.map((candidate) => ({ candidate, ...checkEligibility(candidate, facts) }))
  const nobody: RoutingOutcome = { kind: options.onNone ?? 'unassigned' }
  const strategy = chooseByStrategy(
    options.strategy ?? 'round_robin',
    checked.filter(({ exclusions }) => exclusions.length === 0).map(({ candidate }) => candidate),
    facts,
    nobody,
  )
  const { chosen } = strategy

  return firstMatch<RoutingOutcome>(
    'somebody of the rule takes it',
    ({ kind }) => kind === 'assign',
    [
      ...stickyRow(options, facts),
      //
      {
        question: 'nobody the rule names exists any more',
        holds: pool.length === 0 && !targets.teams.some((team) => facts.teams?.includes(team)),
        reason: 'ROUTING_TARGETS_GONE',
        because: missingTargets(targets, facts),
        outcome: { kind: 'unassigned' },
      },
      // a strategy of the host chose nobody.
      ...strategy.rows,
      //
      {
        question: 'at least one is eligible',
        holds: chosen !== undefined,
        reason: strategy.reason,
        expected: strategy.expected,
        found: chosen ? { userId: chosen.userId, by: strategy.found(chosen) } : null,
        because: checked.map(({ candidate, explanation }) => ({
          ...explanation,
          found: strategy.found(candidate),
        })),
        outcome: chosen ? { kind: 'assign', userId: chosen.userId } : nobody,
        details: { userId: chosen?.userId },
      },
      // the outcome is that of.
      {
        question: 'nothing but a full capacity keeps them all from it',
        holds:
          pool.length > 0 && checked.every(({ exclusions }) => allExclusionsIn(['AT_CAPACITY'], exclusions)),
        reason: 'ALL_AT_CAPACITY',
        outcome: nobody,
        details: { onNone: nobody.kind },
      },
    ],
    // unassigned, the default. R-11: queued.
    decision(nobody, nobody.kind === 'queue' ? 'NO_ELIGIBLE_QUEUED' : 'NO_ELIGIBLE_UNASSIGNED', {
      question: 'nobody is eligible',
      holds: chosen === undefined,
    }),
  )
}

/** the previous assignee, if the rule is sticky. They need not be among the targets of the rule. */
const stickyRow = ({ stickyFor = 0 }: PoolOptions, facts: RoutingFacts): readonly Row<RoutingOutcome>[] => {
  if (stickyFor === 0 || !facts.previous) return []
  const { userId, agoMs } = facts.previous
  const candidate = facts.candidates.find((each) => each.userId === userId)
  const checked = candidate && checkEligibility(candidate, facts)
  return [
    {
      question: `${userId} answered last, not too long ago, and is eligible`,
      holds: agoMs <= stickyFor && checked?.explanation.holds === true,
      reason: 'STICKY_PREVIOUS',
      expected: { withinMs: stickyFor },
      found: { agoMs },
      ...(checked && { because: [checked.explanation] }),
      outcome: { kind: 'assign', userId },
      details: { userId },
    },
  ]
}

/** One explanation for each target that no longer exists. */
const missingTargets = (targets: RoutingTargets, { candidates }: RoutingFacts): readonly Explanation[] => {
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

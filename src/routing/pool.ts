import { type Decision, type Explanation, statement } from '../shared/decision'
import { fewNodes } from '../shared/few-nodes'
import { firstMatch, type Row } from '../shared/first-match'
import type { Candidate } from './candidate'
import { allExclusionsIn, checkEligibility, type Limits, limitsOf } from './check-eligibility'
import { chooserOf } from './choose-by-strategy'
import type { PoolFacts, RoutingOutcome } from './routing-facts'
import type { PoolReason } from './routing-reasons'
import type { PoolOptions, RoutingTargets } from './routing-rule'

/**
 * Chooses among users and teams: the previous assignee if the rule is sticky, or one of the eligible candidates by the
 * strategy of the rule, or nobody.
 */
export const chooseFromPool = (
  targets: RoutingTargets,
  options: PoolOptions,
  facts: PoolFacts,
): Decision<RoutingOutcome, PoolReason> => {
  const limits = limitsOf(facts)
  const onNone = options.onNone ?? 'unassigned'
  const nobody: RoutingOutcome = { kind: onNone }
  const strategy = chooserOf(options.strategy ?? 'round_robin', facts, nobody)
  const checked = poolOf(targets, facts.candidates).map((candidate) =>
    checkEligibility(candidate, limits, strategy.found(candidate)),
  )
  const { chosen, rows } = strategy.choose(
    checked.filter(({ excludedBy }) => excludedBy.length === 0).map(({ candidate }) => candidate),
  )

  return firstMatch<RoutingOutcome, PoolReason>(
    'routing/person-found',
    ({ kind }) => kind === 'assign',
    [
      ...stickyRow(options, facts, limits),
      //
      {
        key: 'routing/a-target-exists',
        holds: checked.length > 0 || namesExistingTeam(targets, facts),
        decidesIf: false,
        reason: 'ROUTING_TARGETS_GONE',
        because: fewNodes(missingTargets(targets, facts)),
        outcome: { kind: 'unassigned' },
      },
      // a strategy of the host chose nobody.
      ...rows,
      //
      {
        key: strategy.key,
        ...(strategy.reason === 'ROUTING_STRATEGY' && { params: { strategy: options.strategy ?? '' } }),
        holds: chosen !== undefined,
        reason: strategy.reason,
        found: chosen ? { userId: chosen.userId, by: strategy.found(chosen) } : null,
        because: fewNodes(
          checked.map(({ explanation }) => explanation),
          (_, index) => checked[index]?.candidate.userId === chosen?.userId,
        ),
        outcome: chosen ? { kind: 'assign', userId: chosen.userId } : nobody,
        ...(chosen && { details: { userId: chosen.userId } }),
      },
      // the outcome is that of.
      {
        key: 'routing/all-at-capacity',
        holds:
          checked.length > 0 &&
          checked.every(({ excludedBy }) => allExclusionsIn(['AT_CAPACITY'], excludedBy)),
        reason: 'ALL_AT_CAPACITY',
        outcome: nobody,
        details: { onNone },
      },
    ],
    // unassigned, the default. R-11: queued.
    { outcome: nobody, reason: onNone === 'queue' ? 'NO_ELIGIBLE_QUEUED' : 'NO_ELIGIBLE_UNASSIGNED' },
  )
}

/** The candidates whom the targets name, each once. */
export const poolOf = (targets: RoutingTargets, candidates: readonly Candidate[]): readonly Candidate[] => {
  const users = new Set(targets.users)
  const teams = new Set(targets.teams)
  return candidates.filter(
    (candidate) => users.has(candidate.userId) || candidate.teams.some((team) => teams.has(team)),
  )
}

const namesExistingTeam = ({ teams }: RoutingTargets, facts: PoolFacts): boolean => {
  const existing = new Set(facts.teams)
  return teams.some((team) => existing.has(team))
}

/** the previous assignee, if the rule is sticky. They need not be among the targets of the rule. */
const stickyRow = (
  { stickyFor = 0 }: PoolOptions,
  { previous, candidates }: PoolFacts,
  limits: Limits,
): readonly Row<RoutingOutcome, PoolReason>[] => {
  if (stickyFor === 0 || !previous) return []
  const { userId, agoMs } = previous
  const candidate = candidates.find((each) => each.userId === userId)
  const checked = candidate && checkEligibility(candidate, limits)
  return [
    {
      key: 'routing/previous-answers-again',
      params: { userId },
      holds: agoMs <= stickyFor && checked?.explanation.holds === true,
      reason: 'STICKY_PREVIOUS',
      expected: { withinMs: stickyFor },
      found: { agoMs },
      because: [checked ? checked.explanation : missingUser(userId)],
      outcome: { kind: 'assign', userId },
      details: { userId },
    },
  ]
}

/** One explanation for each target that no longer exists. */
const missingTargets = (targets: RoutingTargets, { candidates }: PoolFacts): readonly Explanation[] => {
  const users = new Set(candidates.map(({ userId }) => userId))
  const teams = new Set(candidates.flatMap((candidate) => candidate.teams))
  return [
    ...targets.users.filter((user) => !users.has(user)).map(missingUser),
    ...targets.teams
      .filter((team) => !teams.has(team))
      .map((team) => statement({ key: 'routing/team-has-member', params: { teamId: team }, holds: false })),
  ]
}

const missingUser = (userId: string): Explanation =>
  statement({ key: 'routing/user-exists', params: { userId }, holds: false })

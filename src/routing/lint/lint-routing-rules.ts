import { type Finding, finding, lintEach, malformed } from '../../shared/finding'
import { routingRuleForm, routingSetupForm } from '../guards'
import type { OwnerRule, PoolOptions, RoutingRule, RoutingTargets } from '../routing-rule'
import { ownStrategy } from '../strategies'
import { canAssign, lintTargets, type Reach, reachOf } from './lint-targets'
import type { RoutingSetup } from './routing-setup'

export type { RoutingSetup, RoutingUser } from './routing-setup'

/**
 * Finds errors and likely mistakes in routing rules, such as those of all channels of an inbox: people and teams that are
 * gone or that can never be assigned, repeated targets, options without effect. `about` tells the account; without it,
 * only mistakes within a rule are found. "Never" counts what only an admin can change: membership, deactivation, seat,
 * capacity. Never throws, also for rules and facts of another form.
 */
export const lintRoutingRules = (rules: readonly RoutingRule[], about?: RoutingSetup): readonly Finding[] => {
  const unread = about === undefined ? undefined : routingSetupForm(about)
  const known = unread ? undefined : about
  const reach = known && reachOf(known)
  return [
    ...(unread ? [malformed(`about${unread.place}`, unread.expected)] : []),
    ...lintEach(rules, (rule, path) => {
      const fault = routingRuleForm(rule)
      return fault ? [malformed(`${path}${fault.place}`, fault.expected)] : lintRule(rule, path, known, reach)
    }),
  ]
}

const lintRule = (
  rule: RoutingRule,
  path: string,
  about: RoutingSetup | undefined,
  reach: Reach | undefined,
): readonly Finding[] => {
  if (rule.kind === 'unassigned') return []
  const strategy = lintStrategy(rule, path, about)
  if (rule.kind === 'assign') return [...lintPool(rule, path, reach), ...strategy]
  return [
    ...(rule.fallback ? lintPool(rule.fallback, `${path}.fallback`, reach) : []),
    ...(reach?.assignable.size === 0 ? [nobodyAssignable(path)] : []),
    ...lintOwnerOptions(rule, path, about),
    ...strategy,
  ]
}

const lintPool = (targets: RoutingTargets, path: string, reach: Reach | undefined): readonly Finding[] => {
  const empty = targets.users.length + targets.teams.length === 0
  const never = empty || (reach !== undefined && !canAssign(targets, reach))
  const sentence = empty
    ? 'The rule names nobody.'
    : 'None of the people and teams in the rule can ever be assigned automatically.'
  return [
    ...(never
      ? [
          finding(
            'ROUTING_NEVER_ASSIGNS',
            path,
            sentence,
            'Name an active member of the inbox who has a Sales or Service seat and capacity.',
          ),
        ]
      : []),
    ...lintTargets(targets, path, reach),
  ]
}

const nobodyAssignable = (path: string): Finding =>
  finding(
    'ROUTING_NEVER_ASSIGNS',
    path,
    'No user of the account can ever be assigned automatically, so no owner can.',
    'Give an active member of the inbox a Sales or Service seat and capacity.',
  )

const lintStrategy = (
  { strategy }: PoolOptions,
  path: string,
  about: RoutingSetup | undefined,
): readonly Finding[] => {
  if (strategy === undefined || ownStrategy(strategy)) return []
  if (about === undefined || about.strategies?.includes(strategy)) return []
  return [
    finding(
      'ROUTING_STRATEGY_UNREGISTERED',
      `${path}.strategy`,
      `The strategy "${strategy}" is not registered, so nobody is assigned.`,
      'Register the strategy, or choose another one.',
    ),
  ]
}

const poolOptions = ['strategy', 'onNone', 'stickyFor'] as const

/** Options that only the fallback reads, and the one that only a rule without a fallback reads. */
const lintOwnerOptions = (
  rule: OwnerRule,
  path: string,
  about: RoutingSetup | undefined,
): readonly Finding[] => {
  const unused = (name: string, sentence: string) =>
    finding('ROUTING_OPTION_UNUSED', `${path}.${name}`, sentence, {
      sentence: 'Remove the option.',
      remove: true,
    })
  const idle = rule.fallback ? [] : poolOptions.filter((name) => rule[name] !== undefined)
  return [
    ...idle.map((name) => unused(name, `Without a fallback, "${name}" has no effect.`)),
    ...(rule.emailToAwayOwner === true && rule.fallback
      ? [
          finding(
            'SHADOWED',
            `${path}.emailToAwayOwner`,
            'The fallback (R-06) decides before an owner who is only away gets mail (R-07).',
            { sentence: 'Remove the option, or the fallback.', remove: true },
          ),
        ]
      : []),
    ...(rule.emailToAwayOwner === true && !rule.fallback && about?.identifiedBy === 'cookie'
      ? [unused('emailToAwayOwner', 'No address identifies the customers of this channel.')]
      : []),
  ]
}

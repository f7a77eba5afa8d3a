import { type Form, guardWith, object, optional, text } from '../shared/guard'
import { type JsonObject, own } from '../shared/json'
import { copyOf } from '../shared/shown'
import { underHuman, without } from './adjusted-facts'
import type { HandOffRule } from './bot-hand-off'
import type { Candidate } from './candidate'
import { checkEligibility, limitsOf } from './check-eligibility'
import { candidateForm, factsWith, routingRuleForm, teamAssignmentRuleForm } from './guards'
import type { HostAnswer } from './host-answer'
import type { HostStrategies, HostStrategy } from './host-strategy'
import { poolOf } from './pool'
import type { ReassignRule } from './reassign-replies'
import type { RoutingFacts } from './routing-facts'
import type { RoutingRule, RoutingTargets } from './routing-rule'
import { ownStrategy } from './strategies'
import type { TeamAssignmentRule } from './team-assignment'

/** A rule that may name a strategy of the host. */
export type AskingRule = RoutingRule | TeamAssignmentRule | HandOffRule | ReassignRule

/** The facts of the policies that may need the answer of a host strategy. */
export type AskingFacts = RoutingFacts & {
  /** Of a team assignment. */
  readonly transferFrom?: string
  /** Of reassigning. */
  readonly assignee?: Candidate
}

/**
 * Asks the strategy of the host that the rule names, and returns the facts with its answer (`hostAnswer`). The
 * policies that follow, such as `routeConversation`, are then data in and data out. The strategy gets copies of the
 * eligible people, so that it cannot change the facts, and it is not asked when nobody is eligible. Facts for a rule
 * without a host strategy, or with one that is not registered, have no answer. A strategy that throws is an answer
 * too.
 *
 * @param strategies The registered strategies. Only own properties count.
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const askHostStrategy = <Facts extends AskingFacts>(
  rule: AskingRule,
  facts: Facts,
  strategies: HostStrategies,
): Facts => {
  guardWith(rule, ruleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, askedBy(rule, strategies) ? factsForm : object({}), 'facts')
  return answered(rule, facts, strategies)
}

/** As `askHostStrategy`, for a rule and facts that were guarded before. */
export const answered = <Facts extends AskingFacts>(
  rule: AskingRule,
  facts: Facts,
  strategies: HostStrategies,
): Facts => {
  const { hostAnswer: _, ...rest } = facts
  const asked = askedBy(rule, strategies)
  return { ...(rest as Facts), ...(asked && { hostAnswer: ask(asked, asRouted(rule, facts)) }) }
}

type Asked = {
  readonly name: string
  readonly strategy: HostStrategy
  readonly targets: RoutingTargets
}

/** The registered strategy that the rule names, or nothing. */
const askedBy = (rule: AskingRule, strategies: HostStrategies): Asked | undefined => {
  const { targets, strategy: name } = namedBy(rule)
  if (targets === undefined || name === undefined || ownStrategy(name)) return undefined
  const strategy = own(strategies, name) as HostStrategy | undefined
  return strategy && { name, strategy, targets }
}

const ask = ({ name, strategy, targets }: Asked, facts: RoutingFacts): HostAnswer => {
  const limits = limitsOf(facts)
  const eligible = poolOf(targets, facts.candidates).filter(
    (candidate) => checkEligibility(candidate, limits).excludedBy.length === 0,
  )
  if (eligible.length === 0) return { strategy: name, kind: 'nobody' }
  const { conversation, identifiedBy, seed } = facts
  try {
    const answer: unknown = strategy({
      eligible: eligible
        .map((each) => copied(each))
        .sort((left, right) => (left.userId < right.userId ? -1 : 1)),
      conversation: copied(conversation),
      identifiedBy,
      seed,
    })
    if (answer === undefined) return { strategy: name, kind: 'nobody' }
    return typeof answer === 'string' && answer.length <= longest
      ? { strategy: name, kind: 'chosen', userId: answer }
      : { strategy: name, kind: 'failed', found: describe(answer) }
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, longest) : describe(error)
    return { strategy: name, kind: 'failed', found }
  }
}

/** The longest id of a user, and the longest text of a failure. */
const longest = 200

const copied = <Value extends object>(value: Value): Value =>
  copyOf(value as unknown as JsonObject) as unknown as Value

const describe = (answer: unknown): string =>
  typeof answer === 'string' ? answer.slice(0, longest) : `a value of type ${typeof answer}`

type Named = { readonly targets?: RoutingTargets; readonly strategy?: string }

const namedBy = (rule: AskingRule): Named => {
  if ('rule' in rule) return namedBy(rule.rule)
  if ('teamId' in rule) return { targets: { users: [], teams: [rule.teamId] }, strategy: rule.strategy }
  if (rule.kind === 'assign') return { targets: rule, strategy: rule.strategy }
  return rule.kind === 'owner' ? { targets: rule.fallback, strategy: rule.strategy } : {}
}

/** The facts as the policy of this rule gives them to its pool. */
const asRouted = (rule: AskingRule, facts: AskingFacts): RoutingFacts => {
  if ('policy' in rule) return underHuman(facts)
  if ('setting' in rule) return without(facts.assignee?.userId, facts)
  return 'teamId' in rule ? without(facts.transferFrom, facts) : facts
}

const ruleForm: Form = (rule) => {
  const has = (name: string) => typeof rule === 'object' && rule !== null && Object.hasOwn(rule, name)
  if (has('rule')) return object({ rule: routingRuleForm })(rule)
  return (has('teamId') ? teamAssignmentRuleForm : routingRuleForm)(rule)
}

const factsForm = factsWith({ transferFrom: optional(text), assignee: optional(candidateForm) })

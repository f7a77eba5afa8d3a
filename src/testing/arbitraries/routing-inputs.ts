import fc from 'fast-check'
import type {
  EligibilityFacts,
  EligibilityRule,
  HandOffFacts,
  HandOffRule,
  ManualAssignmentFacts,
  ManualAssignmentRule,
  ReassignFacts,
  ReassignRule,
  RoutingFacts,
  RoutingRule,
  TeamAssignmentFacts,
  TeamAssignmentRule,
} from '../../routing'
import type { EvaluatorArbitraries } from '../laws/laws'
import { candidate, candidates } from './candidate'
import { type RoutingWorld, routingWorld } from './routing-world'

/** What the generated rules and facts are about. */
export type RoutingInputOptions = Partial<RoutingWorld>

/** Inputs of the evaluator `routing`: rules of every kind, and conversations with their candidates. */
export const routingInputs = (
  options: RoutingInputOptions = {},
): EvaluatorArbitraries<RoutingRule, RoutingFacts> => ({
  rule: routingRules(options),
  facts: mostlyWithOwner(routingFactModels(options), requiredFacts),
})

/** Inputs of the evaluator `eligibility`: one candidate, who may be among the excluded. */
export const eligibilityInputs = (
  options: RoutingInputOptions = {},
): EvaluatorArbitraries<EligibilityRule, EligibilityFacts> => {
  const { userIds } = routingWorld(options)
  return {
    rule: fc.constant({}),
    facts: fc.record(
      {
        candidate: candidate(routingWorld(options)),
        excluded: fc.subarray([...userIds], { maxLength: 2 }),
        weight,
      },
      { requiredKeys: ['candidate'] },
    ),
  }
}

/** Inputs of the evaluator `manual-assignment`: one candidate whom a user chose. */
export const manualAssignmentInputs = (
  options: RoutingInputOptions = {},
): EvaluatorArbitraries<ManualAssignmentRule, ManualAssignmentFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({ candidate: candidate(routingWorld(options)) }),
})

/** Inputs of the evaluator `hand-off`: a bot in control that asks, fails or loops, within business hours or not. */
export const handOffInputs = (
  options: RoutingInputOptions = {},
): EvaluatorArbitraries<HandOffRule, HandOffFacts> => ({
  rule: fc.record({
    rule: routingRules(options),
    policy: fc.record(
      {
        handoffOutsideHours: fc.constantFrom('if-user-available', 'never'),
        onNone: fc.constantFrom('unassigned', 'queue', 'keep-bot'),
      },
      { requiredKeys: [] },
    ),
  }),
  facts: mostlyWithOwner(
    {
      ...routingFactModels(options, 'bot'),
      cause: fc.constantFrom('asked', 'error', 'loop'),
      withinHours: fc.boolean(),
      pending: mostly(false),
    },
    [...requiredFacts, 'cause', 'withinHours', 'pending'],
  ),
})

/** Inputs of the evaluator `reassigning`: mostly replies of customers to an assignee in any state. */
export const reassigningInputs = (
  options: RoutingInputOptions = {},
): EvaluatorArbitraries<ReassignRule, ReassignFacts> => ({
  rule: fc.record({
    setting: fc.record(
      { enabled: mostly(true), target: targets(options), alsoEmail: fc.boolean() },
      { requiredKeys: ['enabled'] },
    ),
    rule: routingRules(options),
  }),
  facts: mostlyWithOwner(
    {
      ...routingFactModels(options),
      trigger: fc.oneof(
        { weight: 3, arbitrary: fc.constant('customer-reply' as const) },
        fc.constantFrom('not-a-reply' as const, 'assignee-back' as const),
      ),
      assignee: candidate(routingWorld(options)),
    },
    [...requiredFacts, 'trigger', 'assignee'],
  ),
})

/** Inputs of the evaluator `team-assignment`: a team with its candidates, sometimes on a transfer from a user. */
export const teamAssignmentInputs = (
  options: RoutingInputOptions = {},
): EvaluatorArbitraries<TeamAssignmentRule, TeamAssignmentFacts> => {
  const { userIds, teamIds, strategies } = routingWorld(options)
  const { candidates, teams, excluded, weight, hostAnswer, seed } = routingFactModels(options)
  const pool = { candidates, teams, excluded, weight, hostAnswer, seed }
  return {
    rule: fc.record(
      { teamId: fc.constantFrom(...teamIds), strategy: fc.constantFrom(...strategies) },
      { requiredKeys: ['teamId'] },
    ),
    facts: fc.record(
      { ...pool, transferFrom: fc.constantFrom(...userIds) },
      { requiredKeys: ['candidates', 'seed'] },
    ),
  }
}

/** Routing rules of every kind. */
export const routingRules = (options: RoutingInputOptions = {}): fc.Arbitrary<RoutingRule> => {
  const { strategies } = routingWorld(options)
  const pool = {
    strategy: fc.constantFrom(...strategies),
    onNone: fc.constantFrom('unassigned' as const, 'queue' as const),
    stickyFor: fc.constantFrom(0, 60_000),
  }
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(targets(options), fc.record(pool, { requiredKeys: [] }))
        .map(([named, chosen]) => ({ kind: 'assign' as const, ...named, ...chosen })),
    },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          kind: fc.constant('owner' as const),
          fallback: targets(options),
          emailToAwayOwner: mostly(true),
          ...pool,
        },
        { requiredKeys: ['kind'] },
      ),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'unassigned' as const }) },
  )
}

const targets = (options: RoutingInputOptions) => {
  const { userIds, teamIds } = routingWorld(options)
  return fc
    .record({ users: fc.subarray([...userIds]), teams: fc.subarray([...teamIds]) })
    .filter(({ users, teams }) => users.length + teams.length > 0)
}

const weight = fc.constantFrom(0.5, 1, 2)

const requiredFacts = ['conversation', 'identifiedBy', 'candidates', 'seed'] as const

/** The fact generators of every policy that routes. */
const routingFactModels = (options: RoutingInputOptions, control: 'human' | 'bot' = 'human') => {
  const { userIds, teamIds, strategies } = routingWorld(options)
  const userId = fc.constantFrom(...userIds)
  const strategy = fc.constantFrom('acme.other', ...strategies.filter((name) => name.includes('.')))
  return {
    conversation: fc.record({
      status: mostly<'open' | 'closed'>('open', 'closed'),
      filtered: mostly<string | null>(null, 'MARKED_SPAM'),
      control: mostly<'human' | 'bot'>(control, 'human', 'bot'),
      assigneeId: mostly<string | null>(null, ...userIds),
      channelKind: fc.constantFrom('chat', 'email'),
    }),
    identifiedBy: fc.constantFrom('cookie' as const, 'address' as const),
    blocked: mostly(false),
    candidates: candidates({ userIds, teamIds, most: 4 }),
    owner: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ known: mostly(true), ownerId: userId, cookieBound: fc.boolean() }),
      },
      fc.record({ known: fc.boolean(), cookieBound: fc.boolean() }),
    ),
    previous: fc.record({ userId, agoMs: fc.constantFrom(0, 60_000, 60_001) }),
    teams: fc.subarray([...teamIds]),
    excluded: fc.subarray([...userIds], { maxLength: 2 }),
    weight,
    hostAnswer: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ strategy, kind: fc.constant('chosen' as const), userId }),
      },
      fc.record({ strategy, kind: fc.constant('nobody' as const) }),
      fc.record({
        strategy,
        kind: fc.constant('failed' as const),
        found: fc.constantFrom('It broke.', 'No answer.'),
      }),
    ),
    seed: fc.string({ maxLength: 8 }),
  }
}

/** Records of these facts, in which the owner's are seldom missing. */
const mostlyWithOwner = <Facts, Key extends keyof Facts>(
  models: { [Name in keyof Facts]: fc.Arbitrary<Facts[Name]> },
  required: readonly Key[],
) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record(models, { requiredKeys: [...required, 'owner' as Key] }) },
    fc.record(models, { requiredKeys: [...required] }),
  )

/** Mostly the first value, and sometimes one of the others, or of all booleans. */
const mostly = <Value>(value: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(value) },
    fc.constantFrom(...(others.length > 0 ? others : ([true, false] as unknown as Value[]))),
  )

import * as z from 'zod/mini'
import { hostName } from '../shared/host-name'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import { type HostStrategyName, type RoutingRule, routingStrategies } from './routing-rule'
import { hasRoutingSeat, type Seat } from './seats'

/** The users and teams that a rule may name. */
export type RoutingPeople = {
  /** Every user of the account. */
  readonly users: readonly {
    /** The id of the user. */
    readonly userId: string
    /** The paid seat of the user. */
    readonly seat: Seat
  }[]
  /** The ids of the teams of the account. */
  readonly teams: readonly string[]
  /** The registered host strategies. @default none */
  readonly strategies?: readonly string[]
}

/**
 * Validates a routing rule before it is saved. With `people`, an unknown user, team or strategy is refused, and a user
 * without a routing seat (P-07).
 *
 * @throws HelpdeskError `INVALID_RULE` with place, expected and found.
 */
export const parseRoutingRule = (input: unknown, people?: RoutingPeople): RoutingRule =>
  accepted(checkRoutingRule(input, people))

/** As `parseRoutingRule`, but returns all refusals, each with its place, instead of throwing the first. Never throws. */
export const checkRoutingRule = (input: unknown, people?: RoutingPeople): Checked<RoutingRule> =>
  checkWith(
    people ? routingRuleSchema.check(z.superRefine(namesOnly(people))) : routingRuleSchema,
    'routing',
    input,
  )

/** More than any inbox needs, and few enough for one decision. */
const maxTargets = 1_000

const ids = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(maxTargets))

const targets = { users: ids, teams: ids }

const isHostName = (name: unknown): name is HostStrategyName =>
  typeof name === 'string' && hostName.test(name)

const strategyExpected = `one of ${routingStrategies.join(', ')}, or a strategy of the host such as acme.skills`

const hostStrategyName = z
  .string()
  .check(z.regex(hostName, strategyExpected)) as unknown as z.ZodMiniType<HostStrategyName>

const strategyName = z.union([z.enum(routingStrategies), hostStrategyName], strategyExpected)

const poolOptions = {
  strategy: z.optional(strategyName),
  onNone: z.optional(z.enum(['unassigned', 'queue'])),
  stickyFor: z.optional(z.int().check(z.minimum(0))),
}

const someone = ({ users, teams }: { users: string[]; teams: string[] }) => users.length + teams.length > 0

const someoneExpected = 'expected at least one user or team'

export const routingRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unassigned') }),
  z
    .strictObject({ kind: z.literal('assign'), ...targets, ...poolOptions })
    .check(z.refine(someone, someoneExpected)),
  z.strictObject({
    kind: z.literal('owner'),
    fallback: z.optional(z.strictObject(targets).check(z.refine(someone, someoneExpected))),
    emailToAwayOwner: z.optional(z.boolean()),
    ...poolOptions,
  }),
])

export const teamAssignmentRuleSchema = z.strictObject({
  teamId: z.string().check(z.minLength(1), z.maxLength(200)),
  strategy: z.optional(strategyName),
})

const handOffPolicySchema = z.strictObject({
  handoffOutsideHours: z.optional(z.enum(['if-user-available', 'never'])),
  onNone: z.optional(z.enum(['unassigned', 'queue', 'keep-bot'])),
})

export const handOffRuleSchema = z.strictObject({ rule: routingRuleSchema, policy: handOffPolicySchema })

export const reassignRuleSchema = z.strictObject({
  setting: z.strictObject({
    enabled: z.boolean(),
    target: z.optional(z.strictObject(targets).check(z.refine(someone, someoneExpected))),
    alsoEmail: z.optional(z.boolean()),
  }),
  rule: routingRuleSchema,
})

const namesOnly =
  ({ users, teams, strategies = [] }: RoutingPeople) =>
  (rule: RoutingRule, context: z.core.$RefinementCtx): void => {
    const { strategy } = rule.kind === 'unassigned' ? {} : rule
    if (isHostName(strategy) && !strategies.includes(strategy)) {
      const message = `one of ${[...routingStrategies, ...strategies].join(', ')}`
      context.addIssue({ code: 'custom', path: ['strategy'], message })
    }
    const named = rule.kind === 'assign' ? rule : rule.kind === 'owner' ? rule.fallback : undefined
    const at = rule.kind === 'owner' ? ['fallback'] : []
    const seatOf = new Map(users.map(({ userId, seat }) => [userId, seat]))
    const refuse = (path: PropertyKey[], message: string, reason?: string) =>
      context.addIssue({
        code: 'custom',
        path: [...at, ...path],
        message,
        ...(reason && { params: { reason } }),
      })

    named?.users.forEach((userId, index) => {
      const seat = seatOf.get(userId)
      if (seat === undefined) refuse(['users', index], 'expected a user of this account')
      else if (!hasRoutingSeat(seat)) {
        refuse(
          ['users', index],
          `expected a user with a Sales or Service seat instead of "${seat}"`,
          'NO_ROUTING_SEAT',
        )
      }
    })
    named?.teams.forEach((teamId, index) => {
      if (!teams.includes(teamId)) refuse(['teams', index], 'expected a team of this account')
    })
  }

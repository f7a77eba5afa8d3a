import * as z from 'zod'
import { hostName } from '../shared/host-name'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import { type HostStrategyName, type PoolOptions, type RoutingRule, routingStrategies } from './routing-rule'
import { hasRoutingSeat, type Seat } from './seats'

/** The users and teams that a rule may name. */
export interface RoutingPeople {
  readonly users: readonly { readonly userId: string; readonly seat: Seat }[]
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

/** As `parseRoutingRule`, but returns all refusals instead of throwing the first. */
export const checkRoutingRule = (input: unknown, people?: RoutingPeople): Checked<RoutingRule> =>
  checkWith(people ? ruleSchema.superRefine(namesOnly(people)) : ruleSchema, 'routing', input)

/** More than any inbox needs, and few enough for one decision. */
const maxTargets = 1_000

const ids = z.array(z.string().min(1).max(200)).max(maxTargets)

const targets = { users: ids, teams: ids }

const isHostName = (name: unknown): name is HostStrategyName =>
  typeof name === 'string' && hostName.test(name)

const poolOptions = {
  strategy: z
    .custom<PoolOptions['strategy']>(
      (name) => routingStrategies.some((ours) => ours === name) || isHostName(name),
      `one of ${routingStrategies.join(', ')}, or a strategy of the host such as acme.skills`,
    )
    .optional(),
  onNone: z.enum(['unassigned', 'queue']).optional(),
  stickyFor: z.number().int().min(0).optional(),
}

const someone = ({ users, teams }: { users: string[]; teams: string[] }) => users.length + teams.length > 0

const someoneExpected = 'expected at least one user or team'

const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unassigned') }),
  z.strictObject({ kind: z.literal('assign'), ...targets, ...poolOptions }).refine(someone, someoneExpected),
  z.strictObject({
    kind: z.literal('owner'),
    fallback: z.strictObject(targets).refine(someone, someoneExpected).optional(),
    emailToAwayOwner: z.boolean().optional(),
    ...poolOptions,
  }),
])

const namesOnly =
  ({ users, teams, strategies = [] }: RoutingPeople) =>
  (rule: RoutingRule, context: z.RefinementCtx): void => {
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

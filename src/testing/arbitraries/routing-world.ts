import type { HostStrategyName, RoutingStrategy } from '../../routing'

/** The users, teams and strategies that generated rules and facts name, so that rules and facts fit each other. */
export type RoutingWorld = {
  readonly userIds: readonly string[]
  readonly teamIds: readonly string[]
  readonly strategies: readonly (RoutingStrategy | HostStrategyName)[]
}

/** The given parts, and small defaults for the others. */
export const routingWorld = ({
  userIds = ['ana', 'ben', 'cem', 'dora', 'eve'],
  teamIds = ['blue', 'green'],
  strategies = ['round_robin', 'least_loaded', 'longest_idle', 'random', 'acme.skills'],
}: Partial<RoutingWorld> = {}): RoutingWorld => ({ userIds, teamIds, strategies })

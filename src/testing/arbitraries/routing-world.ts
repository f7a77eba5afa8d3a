import type { HostStrategyName, RoutingStrategy } from '../../routing'

/** The users, teams and strategies that generated rules and facts name, so that rules and facts fit each other. */
export type RoutingWorld = {
  /** The ids of the users who can be candidates, owners and assignees. */
  readonly userIds: readonly string[]
  /** The ids of the teams that rules and users name. */
  readonly teamIds: readonly string[]
  /** The strategies that rules name, built-in ones and those of a host. */
  readonly strategies: readonly (RoutingStrategy | HostStrategyName)[]
}

/** The given parts, and small defaults for the others. */
export const routingWorld = ({
  userIds = ['ana', 'ben', 'cem', 'dora', 'eve'],
  teamIds = ['blue', 'green'],
  strategies = ['round_robin', 'least_loaded', 'longest_idle', 'random', 'acme.skills'],
}: Partial<RoutingWorld> = {}): RoutingWorld => ({ userIds, teamIds, strategies })

/** The routing rule of a channel or a targeted message. Plain data, validated by `parseRoutingRule`. */
export type RoutingRule = UnassignedRule | AssignRule | OwnerRule

export interface UnassignedRule {
  readonly kind: 'unassigned'
}

export interface AssignRule extends RoutingTargets, PoolOptions {
  readonly kind: 'assign'
}

export interface OwnerRule extends PoolOptions {
  readonly kind: 'owner'
  /** The targets if the contact has no owner, or if the owner is not eligible. */
  readonly fallback?: RoutingTargets
  /** Without a fallback, mail is assigned to an owner who is only away. @default false */
  readonly emailToAwayOwner?: boolean
}

/** Users by id, and teams. A team means its main members at the time of the decision. */
export interface RoutingTargets {
  readonly users: readonly string[]
  readonly teams: readonly string[]
}

export interface PoolOptions {
  /** @default 'round_robin' */
  readonly strategy?: RoutingStrategy | HostStrategyName
  /** What happens to a conversation when nobody is eligible. @default 'unassigned' */
  readonly onNone?: 'unassigned' | 'queue'
  /** Milliseconds during which the previous assignee is preferred. @default 0, never */
  readonly stickyFor?: number
}

export const routingStrategies = ['round_robin', 'least_loaded', 'longest_idle', 'random'] as const

/** The name of a host strategy. It has a dot; the library's names have none. */
export type HostStrategyName = `${string}.${string}`

export type RoutingStrategy = (typeof routingStrategies)[number]

/** Who gets the conversations of a channel. Plain data, checked by `parseRoutingRule`. */
export type RoutingRule = UnassignedRule | AssignRule | OwnerRule

export interface UnassignedRule {
  readonly kind: 'unassigned'
}

export interface AssignRule extends RoutingTargets, PoolOptions {
  readonly kind: 'assign'
}

export interface OwnerRule extends PoolOptions {
  readonly kind: 'owner'
  /** Who answers when the contact has no owner, or one that cannot take it. */
  readonly fallback?: RoutingTargets
  /** Without a fallback, mail goes to an owner who is merely away. @default false */
  readonly emailToAwayOwner?: boolean
}

/** People by id, and teams, which stand for their main members at the moment of the decision. */
export interface RoutingTargets {
  readonly users: readonly string[]
  readonly teams: readonly string[]
}

export interface PoolOptions {
  /** @default 'round_robin' */
  readonly strategy?: RoutingStrategy | HostStrategyName
  /** What becomes of a conversation that nobody can take. @default 'unassigned' */
  readonly onNone?: 'unassigned' | 'queue'
  /** Milliseconds during which whoever answered last is asked first. @default 0, never */
  readonly stickyFor?: number
}

export const routingStrategies = ['round_robin', 'least_loaded', 'longest_idle', 'random'] as const

/** A strategy of the host has a dot in its name; ours have none. */
export type HostStrategyName = `${string}.${string}`

export type RoutingStrategy = (typeof routingStrategies)[number]

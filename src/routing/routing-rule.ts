/** The routing rule of a channel or a targeted message. Plain data, validated by `parseRoutingRule`. */
export type RoutingRule = UnassignedRule | AssignRule | OwnerRule

/** Nobody is assigned: the conversation waits in Unassigned. */
export type UnassignedRule = {
  readonly kind: 'unassigned'
}

/** One of the named people is assigned. */
export type AssignRule = RoutingTargets &
  PoolOptions & {
    readonly kind: 'assign'
  }

/** The contact's owner is assigned. The pool options apply to the fallback. */
export type OwnerRule = PoolOptions & {
  readonly kind: 'owner'
  /** The targets if the contact has no owner, or if the owner is not eligible. */
  readonly fallback?: RoutingTargets
  /** Without a fallback, mail is assigned to an owner who is only away. @default false */
  readonly emailToAwayOwner?: boolean
}

/** Users by id, and teams. A team means its main members at the time of the decision. */
export type RoutingTargets = {
  /** Ids of users. */
  readonly users: readonly string[]
  /** Ids of teams. */
  readonly teams: readonly string[]
}

/** How one of several people is chosen, and what happens when none can be. */
export type PoolOptions = {
  /** How one of several eligible people is chosen. @default 'round_robin' */
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

/** The codes with which one of several people is chosen, or nobody. */
const poolReasons = [
  'STICKY_PREVIOUS',
  'ROUTING_TARGETS_GONE',
  'ROUTING_STRATEGY_UNKNOWN',
  'ROUTING_STRATEGY_FAILED',
  'ROUTING_STRATEGY_NOBODY',
  'ROUND_ROBIN',
  'LEAST_LOADED',
  'LONGEST_IDLE',
  'RANDOM',
  'ROUTING_STRATEGY',
  'ALL_AT_CAPACITY',
  'NO_ELIGIBLE_QUEUED',
  'NO_ELIGIBLE_UNASSIGNED',
] as const

export type PoolReason = (typeof poolReasons)[number]

/** The codes of an owner rule. */
const ownerReasons = [
  'CONTACT_OWNER',
  'NO_OWNER',
  'OWNER_NOT_RESOLVABLE',
  'OWNER_EXCLUDED_FALLBACK',
  'OWNER_AWAY_ASSIGNED',
  'OWNER_UNAVAILABLE_UNASSIGNED',
] as const

export type OwnerReason = (typeof ownerReasons)[number]

/** Every code that `routeConversation` can give. */
export const routingReasons = [
  'NOT_ROUTABLE_FILTERED',
  'NOT_ROUTABLE_BLOCKED',
  'NOT_ROUTABLE_BOT',
  'NOT_ROUTABLE_CLOSED',
  'ALREADY_ASSIGNED',
  'RULE_UNASSIGNED',
  ...ownerReasons,
  ...poolReasons,
] as const

export type RoutingReason = (typeof routingReasons)[number]

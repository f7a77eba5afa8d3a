/** Reason codes of routing (rows R of the semantics), each with the sentence that people read. */
export const routingReasons = {
  DUPLICATE_TRIGGER: 'This trigger was decided before.',
  ROUTING_DEFERRED: 'The message was accepted first, and the conversation is routed right after.',
  NOT_ROUTABLE_FILTERED: 'A filtered conversation is not routed.',
  NOT_ROUTABLE_BLOCKED: 'A blocked conversation is not routed.',
  NOT_ROUTABLE_BOT: 'A bot is in control, so nobody is assigned.',
  NOT_ROUTABLE_CLOSED: 'A closed conversation is not routed.',
  ALREADY_ASSIGNED: 'The conversation keeps its assignee.',
  RULE_UNASSIGNED: 'The rule leaves the conversation unassigned.',
  CONTACT_OWNER: "The contact's owner answers.",
  NO_OWNER: 'The contact is unknown or has no owner.',
  OWNER_NOT_RESOLVABLE: 'No tracking cookie binds the visitor to the contact, so the owner is not used.',
  OWNER_EXCLUDED_FALLBACK: 'The owner is not eligible, so the fallback decides.',
  OWNER_AWAY_ASSIGNED: 'The owner is away; mail is assigned to an owner who is away.',
  OWNER_UNAVAILABLE_UNASSIGNED: 'The owner is not eligible, and the rule has no fallback.',
  STICKY_PREVIOUS: 'The person who answered last time answers again.',
  ROUTING_TARGETS_GONE: 'None of the people or teams in the rule exists any more.',
  ROUND_ROBIN: 'The eligible person whose last turn is longest ago.',
  LEAST_LOADED: 'The eligible person with the fewest open conversations.',
  LONGEST_IDLE: 'The eligible person who has been idle longest.',
  RANDOM: 'An eligible person, drawn by a seed.',
  ROUTING_STRATEGY: "The eligible person whom the host's strategy chose.",
  ROUTING_STRATEGY_UNKNOWN:
    'The rule names a strategy that the host has not registered, so nobody is assigned.',
  ROUTING_STRATEGY_FAILED: "The host's strategy failed, so nobody is assigned.",
  ROUTING_STRATEGY_NOBODY: "The host's strategy chose none of the eligible people.",
  ALL_AT_CAPACITY: 'Everybody is at capacity.',
  NO_ELIGIBLE_UNASSIGNED: 'Nobody is eligible, so the conversation stays unassigned.',
  NO_ELIGIBLE_QUEUED: 'Nobody is eligible, so the conversation waits in the queue.',
  MANUAL: 'A person assigned it.',
  USER_INACTIVE: 'The person is deactivated.',
  STATUS_AWAY: 'The person is away.',
  NOT_PRESENT: 'The person has no open window.',
  OUTSIDE_USER_HOURS: "It is outside the person's hours.",
  AT_CAPACITY: 'The person is at capacity.',
  EXCLUDED: 'The person is excluded from this decision.',
  ELIGIBLE: 'The person is eligible.',
  ASSIGNED_BY_REPLY: 'Replying to an unassigned conversation assigns it.',
  UNASSIGNED: 'A person removed the assignee.',
  TEAM_ASSIGNED: 'A member of the team answers.',
  TEAM_WAITING: 'The conversation waits for the team: no member is eligible.',
  ASSIGNEE_LOST: 'The assignee was deactivated or removed from the inbox.',
  CONFLICT_RETRY: 'A record changed in between, so the decision was made again.',
  TRANSFERRED: 'The assignee transferred the conversation.',
  ASSIGNEE_AVAILABLE: 'The assignee is available and keeps it.',
  KEPT_AWAY_ASSIGNEE: 'The assignee is away and keeps open chats.',
  REASSIGNED_AWAY_REPLY: 'The assignee is away, so the reply goes to another person.',
  REASSIGN_NO_CANDIDATE: 'The assignee is away, and nobody else is eligible.',
  NOT_A_REPLY: 'This is not a reply from the customer.',
  NOT_REASSIGNED_BACK: 'A person who returns does not get earlier conversations back.',
  TICKET_CREATED: 'A ticket was created.',
  TICKET_EXISTS: 'There is a ticket already.',
  TICKET_SKIPPED_FILTERED: 'Filtered mail makes no ticket.',
  TICKET_TEMPLATE_INVALID: 'The ticket template is broken; the conversation was accepted.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type RoutingDetails = {
  readonly [Code in
    | 'NOT_A_MEMBER'
    | 'NO_ROUTING_SEAT'
    | 'USER_INACTIVE'
    | 'STATUS_AWAY'
    | 'NOT_PRESENT'
    | 'OUTSIDE_USER_HOURS'
    | 'AT_CAPACITY'
    | 'EXCLUDED'
    | 'ELIGIBLE']: {
    /** The id of the user that the code is about. */
    readonly userId: string
    /** Every reason against an automatic assignment to the user, the deciding one first. */
    readonly exclusions: readonly string[]
  }
} & {
  readonly [Code in
    | 'ALREADY_ASSIGNED'
    | 'CONTACT_OWNER'
    | 'OWNER_AWAY_ASSIGNED'
    | 'STICKY_PREVIOUS'
    | 'ROUND_ROBIN'
    | 'LEAST_LOADED'
    | 'LONGEST_IDLE'
    | 'RANDOM'
    | 'ROUTING_STRATEGY']: ChosenDetails
} & {
  readonly [Code in 'NO_OWNER' | 'OWNER_NOT_RESOLVABLE' | 'OWNER_EXCLUDED_FALLBACK']: FallbackDetails
} & {
  readonly [Code in 'TEAM_ASSIGNED' | 'TEAM_WAITING']: TeamDetails
} & {
  readonly [Code in 'REASSIGNED_AWAY_REPLY' | 'REASSIGN_NO_CANDIDATE']: ReassignedDetails
} & {
  /** A user was assigned by hand. */
  MANUAL: {
    /** The id of the assigned user. */
    readonly userId: string
    /** The exclusions of automatic assignment that apply to the user. */
    readonly warnings: readonly string[]
  }
  /** The owner cannot get the conversation now, and the rule names nobody else. */
  OWNER_UNAVAILABLE_UNASSIGNED: {
    /** The id of the user who owns the contact. */
    readonly ownerId?: string
  }
  /** The host has not registered the strategy. */
  ROUTING_STRATEGY_UNKNOWN: {
    /** The name of the strategy in the rule. */
    readonly strategy: string
  }
  /** The strategy threw, or its answer is wrong. */
  ROUTING_STRATEGY_FAILED: {
    /** The name of the strategy in the rule. */
    readonly strategy: string
    /** The error of the strategy, or its wrong answer, at most 200 characters. */
    readonly found?: string
  }
  /** The strategy chose nobody. */
  ROUTING_STRATEGY_NOBODY: {
    /** The name of the strategy in the rule. */
    readonly strategy: string
    /** Where the conversation waits. */
    readonly onNone: 'unassigned' | 'queue'
  }
  /** Everyone is at capacity. */
  ALL_AT_CAPACITY: {
    /** Where the conversation waits. */
    readonly onNone: 'unassigned' | 'queue'
  }
  /** A user transferred the conversation. */
  TRANSFERRED: TeamDetails & {
    /** The id of the user who transferred the conversation. */
    readonly from?: string
    /** The code of an assignment without a transfer. */
    readonly team?: 'TEAM_ASSIGNED' | 'TEAM_WAITING'
  }
}

/** The details of an assignment to a user. */
export type ChosenDetails = {
  /** The id of the assigned user. */
  readonly userId: string
}

/** The details of a choice among people, inside another decision: those of its own code. */
export type PoolDetails = {
  /** The id of the chosen user. */
  readonly userId?: string
  /** The name of the host's strategy. */
  readonly strategy?: string
  /** The error of the strategy, or its wrong answer, at most 200 characters. */
  readonly found?: string
  /** Where the conversation waits, when nobody was chosen. */
  readonly onNone?: 'unassigned' | 'queue'
}

/** The details of an owner rule that chose among its fallback. */
export type FallbackDetails = PoolDetails & {
  /** The id of the user who owns the contact. */
  readonly ownerId?: string
  /** The code of the choice among the fallback. */
  readonly fallback?: string
}

/** The details of an assignment to a team. */
export type TeamDetails = PoolDetails & {
  /** The id of the team. */
  readonly teamId: string
  /** The code of the choice among the members of the team. */
  readonly by: string
}

/** The details of a conversation that is taken from an assignee who is away. */
export type ReassignedDetails = FallbackDetails & {
  /** The id of the assignee who is away. */
  readonly from: string
  /** The code of the choice among the others. */
  readonly routing?: string
}

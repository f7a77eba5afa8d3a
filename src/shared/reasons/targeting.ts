/** Reason codes of targeting (rows T of the semantics), each with the sentence that people read. */
export const targetingReasons = {
  PAGE_URL_UNSUPPORTED: 'The page is not an http or https page.',
  PAGE_URL_TOO_LONG: 'The page URL is longer than 8,192 characters.',
  URL_IS: 'The page is this URL.',
  URL_WILDCARD: 'The page is below this URL.',
  URL_CONTAINS: 'The page URL contains this text.',
  URL_STARTS_WITH: 'The page URL starts with this text.',
  URL_NEGATED: 'The opposite rule decides.',
  URL_NO_MATCH: 'The page URL does not match.',
  RULE_VALUE_EMPTY: 'A rule has an empty value, so the message is not shown.',
  RULE_VALUE_INVALID: 'A rule has a value that is no URL, so the message is not shown.',
  QUERY_PARAM_IS: 'The page has this query parameter with this value.',
  QUERY_PARAM_ISNT: 'The page does not have this query parameter with this value.',
  NO_URL_RULES: 'There are no URL rules, so every page matches.',
  EXCLUDED_BY_RULE: 'A negative rule excludes the page.',
  INCLUDED_BY_RULE: 'A positive rule includes the page.',
  NO_INCLUDE_MATCHED: 'No positive rule includes the page.',
  NOT_EXCLUDED: 'No negative rule excludes the page.',
  RULE_MATCHED: 'A rule holds.',
  NO_RULE_MATCHED: 'No rule holds.',
  AUDIENCE_EVERYONE: 'The message is for everyone.',
  AUDIENCE_ANONYMOUS: 'The visitor is not known as a contact.',
  VISITOR_IS_KNOWN: 'The visitor is a known contact.',
  NOT_A_CONTACT: 'The visitor is not a contact.',
  NO_TRACKING_COOKIE: 'No tracking cookie binds the visitor to the contact.',
  AUDIENCE_TRACKED: 'The visitor is a tracked contact.',
  IN_LIST: 'The contact is in one of the lists.',
  NOT_IN_LISTS: 'The contact is in none of the lists.',
  LIST_MEMBERSHIP_UNKNOWN: 'The list membership is unknown or too old to rely on.',
  AUDIENCE_LIST_EMPTY: 'A list audience needs at least one list.',
  NOT_PUBLISHED: 'The message is not published.',
  CHANNEL_OFF: 'The chat channel is switched off.',
  DEVICE_NOT_TARGETED: 'The message is not for this kind of device.',
  /** A message shows. */
  WON_PRIORITY: 'The message has the highest priority of those that match.',
  /** A later message shows, because earlier ones are hidden. */
  FELL_THROUGH: 'Availability hides the message with the highest priority, so another message shows.',
  ALL_HIDDEN: 'Availability hides every message that could show.',
  LOST_TO: 'Another message has a higher priority.',
  NO_MESSAGE_MATCHED: 'No message is for this page and visitor.',
  FALLBACK_REQUIRED: 'Sending as the owner needs a fallback for visitors without one.',
  SENDERS_CONFIGURED: 'The configured senders are shown.',
  SENDERS_SAMPLED: 'Three of the senders are shown, the same ones during a session.',
  SENDER_OWNER: 'The sender is the owner of the contact.',
  SENDER_FALLBACK: 'The sender is the fallback.',
  EMAIL_NOT_REQUESTED: 'The message requests no e-mail address.',
  EMAIL_DECLINED: 'The visitor declined to leave an e-mail address.',
  EMAIL_TEAM_AVAILABLE: 'The team is available, and the address is requested only while it is away.',
  EMAIL_TOO_LATE: 'The address is requested only before the first message.',
  EMAIL_REQUESTED_LATER: 'The address is requested later.',
  EMAIL_REQUESTED: 'The address is requested now.',
  APPEARANCE_LEGIBLE: 'Text can be read on the accent colour.',
  CONTRAST_TOO_LOW: 'Text on the accent colour has too little contrast.',
  INSTALLED: 'The page loads the chat.',
  TRACKING_CODE_MISSING: 'The page does not load the chat.',
  PLATFORM_UNSUPPORTED: 'The chat does not run on sites of this platform.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type TargetingDetails = {
  readonly [Code in
    | 'RULE_VALUE_EMPTY'
    | 'RULE_VALUE_INVALID'
    | 'EXCLUDED_BY_RULE'
    | 'INCLUDED_BY_RULE'
    | 'RULE_MATCHED']: DecidingRule
} & {
  readonly [Code in 'APPEARANCE_LEGIBLE' | 'CONTRAST_TOO_LOW']: ContrastDetails
} & {
  /** A message shows. */
  WON_PRIORITY: {
    /** The id of the message that shows. */
    readonly message: string
  }
  /** A later message shows, because earlier ones are hidden. */
  FELL_THROUGH: {
    /** The ids of the hidden messages, in the order of preference. */
    readonly hidden: readonly string[]
    /** The id of the message that shows instead. */
    readonly shown?: string
  }
  /** All messages are hidden. */
  ALL_HIDDEN: {
    /** The ids of the hidden messages, in the order of preference. */
    readonly hidden: readonly string[]
  }
  /** The chat does not run on sites of this platform. */
  PLATFORM_UNSUPPORTED: {
    /** The name of the platform of the site. */
    readonly platform: string
  }
}

export type DecidingRule = {
  /** The place of the rule in the list, from 0. */
  readonly rule: number
}

export type ContrastDetails = {
  /** The contrast of the text to the accent, from 1 to 21, rounded down to two decimals. */
  readonly contrast: number
  /** The colour of the text, `#rrggbb`. */
  readonly onAccent: string
}

/** Reason codes of availability (rows V of the semantics), each with the sentence that people read. */
export const availabilityReasons = {
  OPEN_CONVERSATION: 'The visitor has an open chat, which is never hidden.',
  BOT_OUTSIDE_HOURS: 'The bot respects business hours, and it is outside them.',
  BOT_OVERRIDES_AVAILABILITY: 'A bot answers, so the widget always shows.',
  ALWAYS_AVAILABLE: 'The team always appears available.',
  NO_MEMBERS: 'The inbox has no members.',
  MEMBER_AVAILABLE: 'At least one team member is available.',
  NO_MEMBER_AVAILABLE_MESSAGE: 'Nobody is available, so the away message shows.',
  NO_MEMBER_AVAILABLE_HIDDEN: 'Nobody is available, so the launcher is hidden.',
  BUSINESS_HOURS_EMPTY: 'The business hours are empty, so the team is never available.',
  NO_FUTURE_OPENING: 'The business hours never open again.',
  WITHIN_HOURS_NOBODY_AVAILABLE: 'It is within business hours, but nobody is available.',
  WITHIN_BUSINESS_HOURS: 'It is within business hours.',
  OUTSIDE_HOURS_BACK_AT: 'It is outside business hours, so the widget shows when the team is back.',
  OUTSIDE_HOURS_MESSAGE: 'It is outside business hours, so the away message shows.',
  OUTSIDE_HOURS_HIDDEN: 'It is outside business hours, so the launcher is hidden.',
  AVAILABLE: 'The person takes new conversations.',
  AWAY_BUT_HOLDS_OPEN_CHAT: 'The person is away, but still answers the open chat with this visitor.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type AvailabilityDetails = Readonly<Record<never, never>>

/** Reason codes of bot hand-off (rows B of the semantics), each with the sentence that people read. */
export const botReasons = {
  NOT_OPEN: 'The conversation is closed.',
  FILTERED: 'The conversation is filtered.',
  ALREADY_YOURS: 'The conversation is yours already.',
  ALREADY_TAKEN_OVER: 'Somebody else took over.',
  TAKEN_OVER: 'A person took over from the bot.',
  IMPLICIT_TAKEOVER: 'Assigning or replying took over from the bot.',
  NOTE_ONLY: 'A note does not stop the bot.',
  LATE_BOT_MESSAGE_SUPPRESSED: 'The bot answered after it had lost control, so the answer was suppressed.',
  BOT_MESSAGE: 'The bot answered.',
  HANDOFF_DUPLICATE: 'The bot has already handed off.',
  HANDOFF_OUTSIDE_HOURS_UNASSIGNED:
    'The bot handed off outside business hours, so the conversation waits unassigned.',
  HANDOFF_ACCEPTED: 'The bot handed off to a person.',
  HANDOFF_NO_AGENT_UNASSIGNED:
    'The bot handed off and nobody is eligible, so the conversation waits unassigned.',
  HANDOFF_NO_AGENT_QUEUED:
    'The bot handed off and nobody is eligible, so the conversation waits in the queue.',
  HANDOFF_NO_AGENT_BOT_CONTINUES: 'Nobody is eligible, so the bot continues.',
  BOT_COMPLETED: 'The bot finished and did not hand off.',
  HANDOFF_BOT_ERROR: 'The bot failed, so the conversation was handed off.',
  BOT_LOOP_GUARD: 'The bot repeated itself too often, so the conversation was handed off.',
  RETURNED_TO_BOT: 'A person returned the conversation to the bot.',
  BOT_STARTED: 'A bot answers first.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type BotDetails = {
  readonly [Code in
    | 'HANDOFF_OUTSIDE_HOURS_UNASSIGNED'
    | 'HANDOFF_ACCEPTED'
    | 'HANDOFF_NO_AGENT_UNASSIGNED'
    | 'HANDOFF_NO_AGENT_QUEUED'
    | 'HANDOFF_NO_AGENT_BOT_CONTINUES'
    | 'HANDOFF_BOT_ERROR'
    | 'BOT_LOOP_GUARD']: HandedOffDetails
} & {
  /** A person answers already. */
  ALREADY_TAKEN_OVER: {
    /** The id of the user who took over, or `null` if nobody is responsible. */
    readonly assigneeId: string | null
  }
}

/** The details of a hand-off from a bot to people. */
export type HandedOffDetails = {
  /** The code of the hand-off, as if the bot had asked for it. */
  readonly handOff: string
  /** The code of the choice among people. */
  readonly routing: string
  /** The words of the bot or of its failure, which the helpdesk adds. */
  readonly cause?: string
}

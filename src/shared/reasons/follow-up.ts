/** Reason codes of follow-ups (rows X of the semantics), each with the sentence that people read. */
export const followUpReasons = {
  FOLLOW_UP: 'An earlier decision asked for this one.',
  FOLLOW_UP_DEPTH: 'Too many decisions have asked for one another, so this one was stopped.',
} as const

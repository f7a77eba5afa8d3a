/** Reason codes of conditions (rows K of the semantics), each with the sentence that people read. */
export const conditionReasons = {
  CONDITION_HOLDS: 'The condition holds.',
  CONDITION_FAILS: 'The condition does not hold.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type ConditionDetails = {}

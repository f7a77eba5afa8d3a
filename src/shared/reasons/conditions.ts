/** Reason codes of conditions (rows K of the semantics), each with the sentence that people read. */
export const conditionReasons = {
  CONDITION_HOLDS: 'The condition holds.',
  CONDITION_FAILS: 'The condition does not hold.',
  FACT_OF_OTHER_TYPE: 'A fact has another type than the condition compares.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type ConditionDetails = {
  /** A fact has a type that the condition does not compare. */
  FACT_OF_OTHER_TYPE: {
    /** The name of the fact, with its path. */
    readonly subject: string
    /** The name of the type that the condition compares. */
    readonly expected: string
  }
}

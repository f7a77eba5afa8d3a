/**
 * The answer of a host strategy, as data, so that a decision can be recorded and repeated without the host's code.
 * `askHostStrategy` makes it. It counts only for the strategy that the rule names.
 */
export type HostAnswer =
  /** The strategy chose this user. The decision checks that the user is eligible. */
  | {
      /** The name of the strategy in the rule. */
      readonly strategy: string
      readonly kind: 'chosen'
      /** The id of the chosen user. */
      readonly userId: string
    }
  /** It chose nobody, or it was not asked because nobody was eligible. */
  | {
      /** The name of the strategy in the rule. */
      readonly strategy: string
      readonly kind: 'nobody'
    }
  /** It threw, or returned a value that is no user id. `found`: the error or the value, at most 200 characters. */
  | {
      /** The name of the strategy in the rule. */
      readonly strategy: string
      readonly kind: 'failed'
      /** The error or the value, at most 200 characters. */
      readonly found: string
    }

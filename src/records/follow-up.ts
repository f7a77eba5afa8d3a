import { derivedId } from '../shared/ids'

/** A decision that another decision triggers: a rule, a conversation, and the entry that triggered it. */
export type FollowUp = {
  /** The stored name of the rule that decides, such as `route`. */
  readonly rule: string
  /** The conversation about which the rule decides. */
  readonly conversationId: string
  /** The sequence number of the conversation when the follow-up was planned. */
  readonly seq: number
  /** The ids of the commands that led to it, oldest first. */
  readonly causes: readonly string[]
}

/** The command id of a follow-up, so that its disposition prevents a repetition. */
export const followUpId = ({ rule, conversationId, seq }: Omit<FollowUp, 'causes'>): string =>
  derivedId('follow-up', rule, conversationId, String(seq))

/** The causes of the follow-ups that this follow-up plans. */
export const causesBehind = (followUp: FollowUp): readonly string[] => [
  ...followUp.causes,
  followUpId(followUp),
]

/**
 * The maximum number of commands that may cause each other. The next command is refused, so that a circle of rules
 * ends.
 */
export const deepestFollowUp = 8

import { derivedId } from '../shared/ids'

/** Something that is decided again because of what was decided: by a rule, about a conversation, at one of its entries. */
export type FollowUp = {
  readonly rule: string
  readonly conversationId: string
  /** Of the conversation when it was asked for. */
  readonly seq: number
  /** The ids of the commands that led to it, the oldest first. */
  readonly causes: readonly string[]
}

/** The id of the command that a follow-up is, so that a repetition is recognised by its disposition. */
export const followUpId = ({ rule, conversationId, seq }: Omit<FollowUp, 'causes'>): string =>
  derivedId('follow-up', rule, conversationId, String(seq))

/** What led to the follow-ups that this one asks for. */
export const causesBehind = (followUp: FollowUp): readonly string[] => [
  ...followUp.causes,
  followUpId(followUp),
]

/** How many commands may lead to one another; the next one is stopped, so that no circle of rules goes on for ever. */
export const deepestFollowUp = 8

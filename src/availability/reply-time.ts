/** The reply time that the team promises. */
export type ReplyTime = FixedReplyTime | CustomReplyTime | DynamicReplyTime

/** A reply time in the words of an admin, shown as it is. */
export type CustomReplyTime = {
  /** The text that visitors see, set by an admin. */
  readonly custom: string
}

/** `few_minutes`: up to 15 minutes. `few_hours`: up to 6 hours. `a_day`: up to 24 hours. `none`: no promise. */
export type FixedReplyTime = (typeof fixedReplyTimes)[number]

/** The measured reply time, or this value until one is measured. */
export type DynamicReplyTime = {
  /** Shown while no reply time is measured. */
  readonly dynamic: FixedReplyTime
}

export const fixedReplyTimes = ['none', 'few_minutes', 'few_hours', 'a_day'] as const

/** The reply time that a visitor sees. */
export type ShownReplyTime = Exclude<FixedReplyTime, 'none'> | CustomReplyTime

/** Nothing for the rule `none`, and when the measured time is too long for a promise. Throws nothing. */
export const shownReplyTime = (
  replyTime: ReplyTime,
  measured?: FixedReplyTime,
): ShownReplyTime | undefined => {
  const shown =
    typeof replyTime === 'object' && 'dynamic' in replyTime ? (measured ?? replyTime.dynamic) : replyTime
  if (shown === 'none') return undefined
  return typeof shown === 'object' ? { custom: shown.custom } : shown
}

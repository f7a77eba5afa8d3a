/** How soon the team says that it answers. */
export type ReplyTime = FixedReplyTime | { readonly custom: string } | DynamicReplyTime

export type FixedReplyTime = (typeof fixedReplyTimes)[number]

/** As fast as the team has been, and this until that has been measured. */
export type DynamicReplyTime = { readonly dynamic: FixedReplyTime }

export const fixedReplyTimes = ['none', 'few_minutes', 'few_hours', 'a_day'] as const

/** What can be said to a visitor. */
export type ToldReplyTime = Exclude<FixedReplyTime, 'none'> | { readonly custom: string }

/** Nothing is told where the rule says so, and where a measured time is too long to promise anything. */
export const toldReplyTime = (replyTime: ReplyTime, measured?: FixedReplyTime): ToldReplyTime | undefined => {
  const told =
    typeof replyTime === 'object' && 'dynamic' in replyTime ? (measured ?? replyTime.dynamic) : replyTime
  return told === 'none' ? undefined : told
}

/** How soon the team says that it answers. `dynamic` times are not measured here. */
export type ReplyTime = (typeof replyTimes)[number] | { readonly custom: string }

export const replyTimes = ['none', 'few_minutes', 'few_hours', 'a_day'] as const

export type ReplyTimeWords = Readonly<Record<Exclude<(typeof replyTimes)[number], 'none'>, string>>

/** The sentence for a visitor; `undefined` when none should show. A custom text is used as it stands. */
export const wordReplyTime = (
  replyTime: ReplyTime,
  words: ReplyTimeWords = englishReplyTimes,
): string | undefined => {
  if (typeof replyTime === 'object') return replyTime.custom
  return replyTime === 'none' ? undefined : words[replyTime]
}

export const englishReplyTimes: ReplyTimeWords = {
  few_minutes: 'Typically replies in a few minutes',
  few_hours: 'Typically replies in a few hours',
  a_day: 'Typically replies in a day',
}

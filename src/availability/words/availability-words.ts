import type { BackAtStyle } from '../back-at'
import type { ToldReplyTime } from '../reply-time'

/**
 * How availability is told in one language, as plain texts with `{placeholders}`; numbers choose among the plural forms
 * of the language. A host adds a language by writing one of these.
 */
export interface AvailabilityWords {
  /** BCP 47. It decides on plural forms, on a clock of 12 or 24 hours, and on how dates and weekdays are written. */
  readonly locale: string
  /** Sentences by the style of a return time. */
  readonly backAt: Readonly<Record<'minutes' | 'hours', PluralForms | string>> &
    Readonly<Record<Exclude<BackAtStyle['style'], 'minutes' | 'hours'>, string>>
  /** The time of a day, `{time}`, as `{at}` in the sentences; the plural form is that of the hour shown. */
  readonly at: PluralForms | string
  readonly replyTimes: Readonly<Record<Extract<ToldReplyTime, string>, string>>
  /** Where nobody is there and no other text is given. */
  readonly away: string
  /** Where the team is back at a time: `{back}` is the sentence about it, beginning with a capital. */
  readonly awayUntil: string
}

export type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

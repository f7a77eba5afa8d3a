import type { BackAtStyle } from '../back-at'
import type { ShownReplyTime } from '../reply-time'

/**
 * The texts about availability in one language, with `{placeholders}`. Numbers select the plural form of the language.
 * A host adds a language by writing one object of this type.
 */
export interface AvailabilityWords {
  /** A BCP 47 tag. It determines plural forms, the 12 or 24 hour clock, and the formats of dates and weekdays. */
  readonly locale: string
  /** Sentences by the style of a return time. */
  readonly backAt: Readonly<Record<'minutes' | 'hours', PluralForms | string>> &
    Readonly<Record<Exclude<BackAtStyle['style'], 'minutes' | 'hours'>, string>>
  /** How a clock time `{time}` is written as `{at}` in the sentences. The shown hour selects the plural form. */
  readonly at: PluralForms | string
  /** A sentence for each class of reply time. */
  readonly replyTimes: Readonly<Record<Extract<ShownReplyTime, string>, string>>
  /** Shown when nobody is available and the rule has no text. */
  readonly away: string
  /** Shown when the return time is known: `{back}` is the text of `backAt`, with an initial capital. */
  readonly awayUntil: string
}

export type PluralForms = {
  /** The form for every count without a form of its own. */
  readonly other: string
} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

import { day, minute } from '../../shared/instant'
import { own } from '../../shared/json'
import type { Availability } from '../availability'
import type { BackAt } from '../back-at'
import { type Weekday, weekdays } from '../business-hours'
import { minutesOf } from '../clock-time'
import type { ShownReplyTime } from '../reply-time'
import type { AvailabilityWords, PluralForms } from './availability-words'
import { englishWords } from './english'
import { type LocaleFormats, localeFormats } from './locale-formats'

/** The texts for a visitor: the reply time, or the away text with the return time. */
export type FormattedAvailability = {
  /** Present while a reply time is promised. */
  readonly replyTime?: string
  /** Present while the widget shows and nobody is available. */
  readonly away?: string
}

/**
 * Formats availability for a visitor. A text of the rule is used unchanged; other texts come from `words`. Throws as
 * `formatBackAt`.
 */
export const formatAvailability = (
  { shown, status, replyTime, awayText, backAt }: Availability,
  words: AvailabilityWords = englishWords,
): FormattedAvailability => ({
  ...(replyTime !== undefined && { replyTime: formatReplyTime(replyTime, words) }),
  ...(shown &&
    status === 'away' && {
      away: awayText ?? (backAt ? formatAwayUntil(backAt, words) : words.away),
    }),
})

/** `Typically replies in a few minutes`; a custom text unchanged. Throws nothing. */
export const formatReplyTime = (
  replyTime: ShownReplyTime,
  words: AvailabilityWords = englishWords,
): string => (typeof replyTime === 'object' ? replyTime.custom : words.replyTimes[replyTime])

/**
 * `back in 20 minutes`, `back tomorrow at 9:00 AM`.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` in a runtime without `Intl`; the `RangeError` of `Intl` for words with an
 * invalid locale.
 */
export const formatBackAt = (back: BackAt, words: AvailabilityWords = englishWords): string => {
  const formats = localeFormats(words.locale)
  const withCount = (style: 'minutes' | 'hours', count: number): string =>
    fillTemplate(pluralForm(words.backAt[style], count, formats), { [style]: formats.number.format(count) })
  if (back.style === 'minutes')
    return back.minutes === 60 ? withCount('hours', 1) : withCount('minutes', back.minutes)
  if (back.style === 'hours') return withCount('hours', back.hours)
  return fillTemplate(words.backAt[back.style], {
    at: formatTime(back.time, words, formats),
    ...(back.style === 'weekday' && { weekday: formats.weekday.format(someDayOn(back.weekday)) }),
    ...(back.style === 'date' && { date: formats.date.format(Date.parse(back.date)) }),
  })
}

const formatAwayUntil = (back: BackAt, words: AvailabilityWords): string => {
  const sentence = formatBackAt(back, words)
  const first = sentence.charAt(0).toUpperCase()
  return fillTemplate(words.awayUntil, { back: first + sentence.slice(1) })
}

const formatTime = (time: string, { at }: AvailabilityWords, formats: LocaleFormats): string => {
  const minutes = minutesOf(time) ?? 0
  const hour = Math.floor(minutes / 60)
  const shownHour = formats.twelveHours ? ((hour + 11) % 12) + 1 : hour
  // Some runtimes write a narrow space before AM, others a normal space.
  const shown = formats.time.format(minutes * minute).replace(/\s/g, ' ')
  return fillTemplate(pluralForm(at, shownHour, formats), { time: shown })
}

/** 1970-01-05 was a Monday. */
const someDayOn = (weekday: Weekday): number => (4 + weekdays.indexOf(weekday)) * day

const pluralForm = (forms: PluralForms | string, count: number, { plural }: LocaleFormats): string =>
  typeof forms === 'string' ? forms : (forms[plural.select(count)] ?? forms.other)

const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => (own(values, name) as string | undefined) ?? placeholder,
  )

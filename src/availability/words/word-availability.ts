import { day, minute } from '../../shared/instant'
import { own } from '../../shared/json'
import type { BackAt } from '../back-at'
import { type Weekday, weekdays } from '../business-hours'
import { minutesOf } from '../clock-time'
import type { Availability } from '../decide-availability'
import type { ToldReplyTime } from '../reply-time'
import type { AvailabilityWords, PluralForms } from './availability-words'
import { englishWords } from './english'
import { type LocaleFormats, localeFormats } from './locale-formats'

/** What a visitor reads: how soon somebody answers, or that nobody is there and until when. */
export interface WordedAvailability {
  readonly replyTime?: string
  readonly away?: string
}

/** A text of the rule is used as it stands; what the rule leaves open is said in these words. */
export const wordAvailability = (
  { shown, status, replyTime, awayText, backAt }: Availability,
  words: AvailabilityWords = englishWords,
): WordedAvailability => ({
  ...(replyTime !== undefined && { replyTime: wordReplyTime(replyTime, words) }),
  ...(shown &&
    status === 'away' && {
      away: awayText ?? (backAt ? wordAwayUntil(backAt, words) : words.away),
    }),
})

/** `Typically replies in a few minutes`; a custom text as it stands. */
export const wordReplyTime = (replyTime: ToldReplyTime, words: AvailabilityWords = englishWords): string =>
  typeof replyTime === 'object' ? replyTime.custom : words.replyTimes[replyTime]

/** `back in 20 minutes`, `back tomorrow at 9:00 AM`. */
export const wordBackAt = (back: BackAt, words: AvailabilityWords = englishWords): string => {
  const formats = localeFormats(words.locale)
  const counted = (style: 'minutes' | 'hours', count: number): string =>
    filled(pluralForm(words.backAt[style], count, formats), { [style]: formats.number.format(count) })
  if (back.style === 'minutes')
    return back.minutes === 60 ? counted('hours', 1) : counted('minutes', back.minutes)
  if (back.style === 'hours') return counted('hours', back.hours)
  return filled(words.backAt[back.style], {
    at: wordTime(back.time, words, formats),
    ...(back.style === 'weekday' && { weekday: formats.weekday.format(someDayOn(back.weekday)) }),
    ...(back.style === 'date' && { date: formats.date.format(Date.parse(back.date)) }),
  })
}

const wordAwayUntil = (back: BackAt, words: AvailabilityWords): string => {
  const sentence = wordBackAt(back, words)
  const first = sentence.charAt(0).toUpperCase()
  return filled(words.awayUntil, { back: first + sentence.slice(1) })
}

const wordTime = (time: string, { at }: AvailabilityWords, formats: LocaleFormats): string => {
  const minutes = minutesOf(time) ?? 0
  const hour = Math.floor(minutes / 60)
  const shownHour = formats.twelveHours ? ((hour + 11) % 12) + 1 : hour
  // Some runtimes put a narrow space before AM, others a common one.
  const shown = formats.time.format(minutes * minute).replace(/\s/g, ' ')
  return filled(pluralForm(at, shownHour, formats), { time: shown })
}

/** 1970-01-05 was a Monday. */
const someDayOn = (weekday: Weekday): number => (4 + weekdays.indexOf(weekday)) * day

const pluralForm = (forms: PluralForms | string, count: number, { plural }: LocaleFormats): string =>
  typeof forms === 'string' ? forms : (forms[plural.select(count)] ?? forms.other)

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => (own(values, name) as string | undefined) ?? placeholder,
  )

import type { BackAt, BackAtStyle } from './back-at'
import { clockText, minutesOf } from './clock-time'

/** One sentence for each style. A host that speaks another language brings its own. */
export type BackAtWords = {
  readonly [Style in BackAtStyle['style']]: (back: Extract<BackAtStyle, { style: Style }>) => string
}

/** `back in 20 minutes`, `back tomorrow at 9:00 AM`. */
export const wordBackAt = (back: BackAt, words: BackAtWords = englishBackAt): string =>
  (words[back.style] as (back: BackAtStyle) => string)(back)

export const englishBackAt: BackAtWords = {
  minutes: ({ minutes }) => (minutes === 60 ? 'back in 1 hour' : `back in ${minutes} minutes`),
  hours: ({ hours }) => (hours === 1 ? 'back in 1 hour' : `back in ${hours} hours`),
  today: ({ time }) => `back at ${twelveHours(time)}`,
  tomorrow: ({ time }) => `back tomorrow at ${twelveHours(time)}`,
  weekday: ({ weekday, time }) => `back on ${capital(weekday)} at ${twelveHours(time)}`,
  date: ({ date, time }) => `back on ${englishDate(date)} at ${twelveHours(time)}`,
}

const twelveHours = (time: string): string => {
  const minutes = minutesOf(time) ?? 0
  const shown = clockText(((minutes + 660) % 720) + 60).replace(/^0/, '')
  return `${shown} ${minutes < 720 ? 'AM' : 'PM'}`
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const englishDate = (date: string): string =>
  `${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}, ${date.slice(0, 4)}`

import type { AvailabilityWords } from './availability-words'

export const englishWords: AvailabilityWords = {
  locale: 'en',
  backAt: {
    minutes: 'back in {minutes} minutes',
    hours: { one: 'back in {hours} hour', other: 'back in {hours} hours' },
    today: 'back {at}',
    tomorrow: 'back tomorrow {at}',
    weekday: 'back on {weekday} {at}',
    date: 'back on {date} {at}',
  },
  at: 'at {time}',
  replyTimes: {
    few_minutes: 'Typically replies in a few minutes',
    few_hours: 'Typically replies in a few hours',
    a_day: 'Typically replies in a day',
  },
  away: 'We’re away. Leave a message, and we’ll get back to you.',
  awayUntil: 'We’re away. {back}',
}

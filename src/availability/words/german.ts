import type { AvailabilityWords } from './availability-words'

export const germanWords: AvailabilityWords = {
  locale: 'de',
  backAt: {
    minutes: 'in {minutes} Minuten wieder da',
    hours: { one: 'in {hours} Stunde wieder da', other: 'in {hours} Stunden wieder da' },
    today: '{at} wieder da',
    tomorrow: 'morgen {at} wieder da',
    weekday: 'am {weekday} {at} wieder da',
    date: 'am {date} {at} wieder da',
  },
  at: 'um {time} Uhr',
  replyTimes: {
    few_minutes: 'Antwortet meist in wenigen Minuten',
    few_hours: 'Antwortet meist in wenigen Stunden',
    a_day: 'Antwortet meist innerhalb eines Tages',
  },
  away: 'Wir sind gerade nicht da. Hinterlassen Sie eine Nachricht, wir melden uns.',
  awayUntil: 'Wir sind gerade nicht da. {back}',
}

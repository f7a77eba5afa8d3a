import type { AvailabilityWords } from './availability-words'

export const spanishWords: AvailabilityWords = {
  locale: 'es',
  backAt: {
    minutes: 'volvemos en {minutes} minutos',
    hours: { one: 'volvemos en {hours} hora', other: 'volvemos en {hours} horas' },
    today: 'volvemos {at}',
    tomorrow: 'volvemos mañana {at}',
    weekday: 'volvemos el {weekday} {at}',
    date: 'volvemos el {date} {at}',
  },
  at: { one: 'a la {time}', other: 'a las {time}' },
  replyTimes: {
    few_minutes: 'Suele responder en unos minutos',
    few_hours: 'Suele responder en unas horas',
    a_day: 'Suele responder en un día',
  },
  away: 'Ahora no estamos. Déjanos un mensaje y te responderemos.',
  awayUntil: 'Ahora no estamos. {back}',
}

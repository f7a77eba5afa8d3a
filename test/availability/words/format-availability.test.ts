import { describe, expect, test } from 'vitest'
import {
  type AvailabilityWords,
  availabilityWords,
  backAt,
  chooseWords,
  formatAvailability,
  formatBackAt,
  formatReplyTime,
} from '../../../src/availability'
import { day, hour, instantFromIso, minute } from '../../../src/shared/instant'

const now = instantFromIso('2026-06-01T09:00:00+02:00')
const said = (language: string, wait: number): string =>
  formatBackAt(backAt(now + wait, now, 'Europe/Berlin'), chooseWords([language]))

const waits = [7 * minute, 58 * minute, 2 * hour, 4 * hour, day + 4 * hour, 2 * day, 7 * day]

describe('a return time', () => {
  test.each([
    [
      'en',
      'back in 10 minutes',
      'back in 1 hour',
      'back in 2 hours',
      'back at 1:00 PM',
      'back tomorrow at 1:00 PM',
      'back on Wednesday at 9:00 AM',
      'back on June 8, 2026 at 9:00 AM',
    ],
    [
      'en-GB',
      'back in 10 minutes',
      'back in 1 hour',
      'back in 2 hours',
      'back at 13:00',
      'back tomorrow at 13:00',
      'back on Wednesday at 9:00',
      'back on 8 June 2026 at 9:00',
    ],
    [
      'de',
      'in 10 Minuten wieder da',
      'in 1 Stunde wieder da',
      'in 2 Stunden wieder da',
      'um 13:00 Uhr wieder da',
      'morgen um 13:00 Uhr wieder da',
      'am Mittwoch um 9:00 Uhr wieder da',
      'am 8. Juni 2026 um 9:00 Uhr wieder da',
    ],
    [
      'es',
      'volvemos en 10 minutos',
      'volvemos en 1 hora',
      'volvemos en 2 horas',
      'volvemos a las 13:00',
      'volvemos mañana a las 13:00',
      'volvemos el miércoles a las 9:00',
      'volvemos el 8 de junio de 2026 a las 9:00',
    ],
    [
      'es-MX',
      'volvemos en 10 minutos',
      'volvemos en 1 hora',
      'volvemos en 2 horas',
      'volvemos a la 1:00 p.m.',
      'volvemos mañana a la 1:00 p.m.',
      'volvemos el miércoles a las 9:00 a.m.',
      'volvemos el 8 de junio de 2026 a las 9:00 a.m.',
    ],
    [
      'ja',
      '10分後に戻ります',
      '1時間後に戻ります',
      '2時間後に戻ります',
      '本日13:00に戻ります',
      '明日13:00に戻ります',
      '水曜日9:00に戻ります',
      '2026年6月8日9:00に戻ります',
    ],
  ])('%s', (language, ...expected) => {
    expect(waits.map((wait) => said(language, wait))).toEqual(expected)
  })

  test('takes the plural form of the language, also of one that a host adds', () => {
    const polish: AvailabilityWords = {
      ...(availabilityWords[0] as AvailabilityWords),
      locale: 'pl',
      backAt: {
        ...(availabilityWords[0] as AvailabilityWords).backAt,
        minutes: {
          one: '{minutes} minutę',
          few: '{minutes} minuty',
          many: '{minutes} minut',
          other: '{minutes} minuty',
        },
        hours: {
          one: '{hours} godzinę',
          few: '{hours} godziny',
          many: '{hours} godzin',
          other: '{hours} godziny',
        },
      },
    }
    const words = chooseWords(['pl-PL'], [...availabilityWords, polish])
    const back = (wait: number) => formatBackAt(backAt(now + wait, now, 'UTC'), words)
    expect([back(7 * minute), back(58 * minute), back(2 * hour)]).toEqual([
      '10 minut',
      '1 godzinę',
      '2 godziny',
    ])
  })

  test('leaves a placeholder that it does not know', () => {
    const words = { ...(availabilityWords[0] as AvailabilityWords), at: '{constructor} {time}' }
    expect(formatBackAt(backAt(now + 4 * hour, now, 'UTC'), words)).toBe('back {constructor} 11:00 AM')
  })
})

describe('what a visitor reads', () => {
  const back = backAt(now + day, now, 'Europe/Berlin')
  test.each([
    [{ shown: true, status: 'available', replyTime: 'a_day' }, { replyTime: 'Typically replies in a day' }],
    [{ shown: true, status: 'available' }, {}],
    [{ shown: true, status: 'bot', replyTime: { custom: 'Soon' } }, { replyTime: 'Soon' }],
    [{ shown: true, status: 'away', backAt: back }, { away: 'We’re away. Back tomorrow at 9:00 AM' }],
    [{ shown: true, status: 'away', awayText: 'Gone fishing.' }, { away: 'Gone fishing.' }],
    [{ shown: true, status: 'away' }, { away: 'We’re away. Leave a message, and we’ll get back to you.' }],
    [{ shown: false, status: 'away' }, {}],
  ] as const)('of %o', (availability, expected) => {
    expect(formatAvailability(availability)).toEqual(expected)
  })

  test('begins a sentence as the language does', () => {
    const away = (language: string) =>
      formatAvailability({ shown: true, status: 'away', backAt: back }, chooseWords([language])).away
    expect(['de', 'es', 'ja'].map(away)).toEqual([
      'Wir sind gerade nicht da. Morgen um 9:00 Uhr wieder da',
      'Ahora no estamos. Volvemos mañana a las 9:00',
      'ただいま不在です。明日9:00に戻ります。',
    ])
  })

  test('has words for everything in every language', () => {
    for (const words of availabilityWords) {
      const all = (['few_minutes', 'few_hours', 'a_day'] as const).map((each) => formatReplyTime(each, words))
      expect(new Set([...all, words.away, words.awayUntil]).size).toBe(5)
      expect(waits.map((wait) => formatBackAt(backAt(now + wait, now, 'UTC'), words)).join()).not.toMatch(
        /[{}]/,
      )
    }
  })
})

describe('the words', () => {
  test.each([
    [['de-AT', 'en'], 'de-AT'],
    [['fr-FR', 'es', 'de'], 'es'],
    [['EN-us'], 'en-US'],
    [['ja-JP-u-ca-japanese'], 'ja-JP-u-ca-japanese'],
    [['fr'], 'en'],
    [[], 'en'],
    [['', 'no locale', 'x'.repeat(1_000), 'de'], 'de'],
  ])('for %o are those of %s', (languages, locale) => {
    expect(chooseWords(languages).locale).toBe(locale)
  })

  test('are a host’s own where it has a region of the language', () => {
    const swiss = { ...chooseWords(['de']), locale: 'de-CH', away: 'Grüezi.' }
    expect(chooseWords(['de-CH'], [...availabilityWords, swiss]).away).toBe('Grüezi.')
    expect(chooseWords(['de-DE'], [...availabilityWords, swiss]).away).not.toBe('Grüezi.')
  })
})

import { remembered } from '../../shared/remembered'
import { requireGlobal } from '../../shared/require-global'

/** The formatters of a locale. They are cached, because creating them is slow. */
export interface LocaleFormats {
  readonly plural: Intl.PluralRules
  readonly number: Intl.NumberFormat
  /** Formats a time that is given as if it were UTC. */
  readonly time: Intl.DateTimeFormat
  readonly twelveHours: boolean
  readonly weekday: Intl.DateTimeFormat
  readonly date: Intl.DateTimeFormat
}

/** Expects a valid locale. The cache is bounded, because visitors may send any number of locales. */
export const localeFormats = (locale: string): LocaleFormats =>
  remembered(known, 100, locale, () => {
    requireGlobal('Intl')
    const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    return {
      plural: new Intl.PluralRules(locale),
      number: new Intl.NumberFormat(locale),
      time,
      twelveHours: time.resolvedOptions().hour12 === true,
      weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    }
  })

const known = new Map<string, { value: LocaleFormats }>()

import { remembered } from '../../shared/remembered'

/** What the runtime knows of writing numbers and times in a locale. Made once for each: making one takes a while. */
export interface LocaleFormats {
  readonly plural: Intl.PluralRules
  readonly number: Intl.NumberFormat
  /** Of a time that is given as if it were UTC. */
  readonly time: Intl.DateTimeFormat
  readonly twelveHours: boolean
  readonly weekday: Intl.DateTimeFormat
  readonly date: Intl.DateTimeFormat
}

/** Expects a locale that the runtime takes; visitors may name any number of them. */
export const localeFormats = (locale: string): LocaleFormats =>
  remembered(known, 100, locale, () => {
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

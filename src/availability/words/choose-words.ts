import type { AvailabilityWords } from './availability-words'
import { englishWords } from './english'
import { germanWords } from './german'
import { japaneseWords } from './japanese'
import { spanishWords } from './spanish'

/** The languages that come with the library. */
export const availabilityWords: readonly AvailabilityWords[] = [
  englishWords,
  germanWords,
  spanishWords,
  japaneseWords,
]

/**
 * The words for a visitor, by the languages that they read, as BCP 47 names in order of preference (those of the browser,
 * or of `Accept-Language`). Another region of a language has its words and its own clock and dates. Where none is known,
 * the first of the words.
 */
export const chooseWords = (
  languages: readonly string[],
  among: readonly AvailabilityWords[] = availabilityWords,
): AvailabilityWords => {
  for (const language of languages.flatMap(canonicalLocale)) {
    const found =
      among.find(({ locale }) => locale === language) ??
      among.find(({ locale }) => primary(locale) === primary(language))
    if (found) return { ...found, locale: language }
  }
  return among[0] ?? englishWords
}

const primary = (locale: string): string | undefined => locale.split('-')[0]

/** None for what is no locale. */
const canonicalLocale = (language: string): string[] => {
  try {
    return language.length <= 35 ? Intl.getCanonicalLocales(language) : []
  } catch {
    return []
  }
}

import { requireGlobal } from '../../shared/require-global'
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
 * Chooses the words for a visitor by their languages: BCP 47 tags in order of preference, from the browser or
 * `Accept-Language`. Another region of a known language gets the words of the language with its own clock and date
 * formats. Without a match, the first of the words.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` in a runtime without `Intl`.
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

/** Empty for an invalid locale. */
const canonicalLocale = (language: string): string[] => {
  requireGlobal('Intl')
  try {
    return language.length <= 35 ? Intl.getCanonicalLocales(language) : []
  } catch {
    return []
  }
}

import { type Explained, explainIn } from '../shared/explain-in'
import { availabilitySentences } from '../shared/languages/en/availability'
import { englishWords } from '../shared/languages/en/words'
import type { Language } from '../shared/languages/language'

/** As `explain` of the root, with the sentences of availability alone, so that a browser loads no others. */
export const explain = (decision: Explained, language: Language = availabilityEnglish): string =>
  explainIn(decision, language)

const availabilityEnglish: Language = { ...englishWords, sentences: availabilitySentences, reasons: {} }

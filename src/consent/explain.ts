import { type Explained, explainIn } from '../shared/explain-in'
import { consentSentences } from '../shared/languages/en/consent'
import { englishWords } from '../shared/languages/en/words'
import type { Language } from '../shared/languages/language'

/** As `explain` of the root, with the sentences of consent alone, so that a browser loads no others. */
export const explain = (decision: Explained, language: Language = consentEnglish): string =>
  explainIn(decision, language)

const consentEnglish: Language = { ...englishWords, sentences: consentSentences, reasons: {} }

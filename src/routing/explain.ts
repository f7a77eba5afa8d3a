import { type Explained, explainIn } from '../shared/explain-in'
import { routingSentences } from '../shared/languages/en/routing'
import { englishWords } from '../shared/languages/en/words'
import type { Language } from '../shared/languages/language'

/** As `explain` of the root, with the sentences of routing alone, so that a bundle loads no others. Never throws. */
export const explain = (decision: Explained, language: Language = routingEnglish): string =>
  explainIn(decision, language)

const routingEnglish: Language = { ...englishWords, sentences: routingSentences, reasons: {} }

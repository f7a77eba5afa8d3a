import { type Explained, explainIn } from '../shared/explain-in'
import { conditionSentences } from '../shared/languages/en/conditions'
import { englishWords } from '../shared/languages/en/words'
import type { Language } from '../shared/languages/language'

/** As `explain` of the root, with the sentences of conditions alone, so that a browser loads no others. */
export const explain = (decision: Explained, language: Language = conditionEnglish): string =>
  explainIn(decision, language)

const conditionEnglish: Language = { ...englishWords, sentences: conditionSentences, reasons: {} }

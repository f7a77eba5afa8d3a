import { type Explained, explainIn } from '../shared/explain-in'
import { targetingSentences } from '../shared/languages/en/targeting'
import { englishWords } from '../shared/languages/en/words'
import type { Language } from '../shared/languages/language'

/** As `explain` of the root, with the sentences of targeting alone, so that a browser loads no others. */
export const explain = (decision: Explained, language: Language = targetingEnglish): string =>
  explainIn(decision, language)

const targetingEnglish: Language = {
  ...englishWords,
  sentences: targetingSentences,
  reasons: {},
}

import { type Explained, explainIn } from '../shared/explain-in'
import { inboxSentences } from '../shared/languages/en/inbox'
import { mailSentences } from '../shared/languages/en/mail'
import { englishWords } from '../shared/languages/en/words'
import type { Language } from '../shared/languages/language'

/** As `explain` of the root, with the sentences of inbox and mail alone. Throws nothing. */
export const explain = (decision: Explained, language: Language = inboxEnglish): string =>
  explainIn(decision, language)

const inboxEnglish: Language = {
  ...englishWords,
  sentences: { ...inboxSentences, ...mailSentences },
  reasons: {},
}

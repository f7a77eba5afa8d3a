import { explainWith } from '../shared/explain-in'
import { consentSentences } from '../shared/languages/en/consent'

/** As `explain` of the root, with the sentences of consent alone. Throws nothing. */
export const explain = explainWith(consentSentences)

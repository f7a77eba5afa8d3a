import { explainWith } from '../shared/explain-in'
import { targetingSentences } from '../shared/languages/en/targeting'

/** As `explain` of the root, with the sentences of targeting alone. Throws nothing. */
export const explain = explainWith(targetingSentences)

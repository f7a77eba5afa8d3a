import { explainWith } from '../shared/explain-in'
import { routingSentences } from '../shared/languages/en/routing'

/** As `explain` of the root, with the sentences of routing alone. Throws nothing. */
export const explain = explainWith(routingSentences)

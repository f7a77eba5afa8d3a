import { explainWith } from '../shared/explain-in'
import { conditionSentences } from '../shared/languages/en/conditions'

/** As `explain` of the root, with the sentences of conditions alone. Throws nothing. */
export const explain = explainWith(conditionSentences)

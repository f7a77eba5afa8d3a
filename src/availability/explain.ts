import { explainWith } from '../shared/explain-in'
import { availabilitySentences } from '../shared/languages/en/availability'

/** As `explain` of the root, with the sentences of availability alone. Throws nothing. */
export const explain = explainWith(availabilitySentences)

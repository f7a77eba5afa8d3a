import { explainWith } from '../shared/explain-in'
import { inboxSentences } from '../shared/languages/en/inbox'
import { mailSentences } from '../shared/languages/en/mail'

/** As `explain` of the root, with the sentences of inbox and mail alone. Throws nothing. */
export const explain = explainWith({ ...inboxSentences, ...mailSentences })

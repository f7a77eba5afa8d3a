import { explainWith } from './explain-in'
import { englishSentences } from './languages/english-sentences'

/**
 * The explanation as text: one line for each statement, yes or no, with the expected and the found value. English unless
 * a language is given; `frontdesk/languages` has others. Throws nothing.
 */
export const explain = explainWith(englishSentences)

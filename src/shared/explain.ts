import { type Explained, explainIn } from './explain-in'
import { english } from './languages/english'
import type { Language } from './languages/language'

/**
 * The explanation as text: one line for each statement, yes or no, with the expected and the found value.
 *
 * @param language English unless told; `frontdesk/languages` has others.
 */
export const explain = (decision: Explained, language: Language = english): string =>
  explainIn(decision, language)

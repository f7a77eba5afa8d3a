import { type Analyser, createAnalyser } from '../../rules/lint/analyser'
import type { Part } from '../../rules/lint/logic'
import { resolveCondition } from '../../rules/resolve'
import { urlRulesToCondition } from '../lower-url-rules'
import { urlOperators } from '../url-operators'
import type { UrlRules } from '../url-rule'
import { createUrlRelations } from './url-relations'

/** Reasons about the pages that sound URL rules admit. */
export interface UrlAnalysis extends Omit<Analyser, 'part'> {
  /** The rules, of a page that targeting can be asked about. */
  admitting(urls: UrlRules): Part
}

export const createUrlAnalysis = (): UrlAnalysis => {
  const analyser = createAnalyser({ operators: urlOperators, relations: createUrlRelations() })
  return {
    ...analyser,
    admitting: (urls) =>
      analyser.part(
        resolveCondition(urls.rules.length === 0 ? everyPage : urlRulesToCondition(urls), {
          operators: urlOperators,
        }),
      ),
  }
}

/** Targeting asks of a page that is there, which a condition does not know. */
const everyPage = {
  any: [
    { fact: 'page', operator: 'isSet', value: true },
    { fact: 'page', operator: 'isNotSet', value: true },
  ],
} as const

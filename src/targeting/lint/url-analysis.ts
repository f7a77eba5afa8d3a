import { type Analyser, createAnalyser } from '../../rules/lint/analyser'
import type { Part } from '../../rules/lint/logic'
import { resolveCondition } from '../../rules/resolve'
import { urlRulesToCondition } from '../lower-url-rules'
import { urlOperators } from '../url-operators'
import type { UrlRules } from '../url-rule'
import { createUrlRelations } from './url-relations'

/** Reasons about the pages that valid URL rules match. */
export interface UrlAnalysis extends Omit<Analyser, 'part'> {
  /** The condition under which the rules match a supported page. */
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

/** Always true. In targeting the page is always present, but a condition cannot assume this. */
const everyPage = {
  any: [
    { fact: 'page', operator: 'isSet', value: true },
    { fact: 'page', operator: 'isNotSet', value: true },
  ],
} as const

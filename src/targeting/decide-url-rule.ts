import type { Decision, Explanation } from '../shared/decision'
import type { ReasonCode } from '../shared/reasons'
import type { PageUrl } from './page-url'
import { readUrlRule } from './read-url-rule'
import { isWildcard } from './url-pattern'
import { isNegative, type UrlRule } from './url-rule'

/** Evaluates one rule for a page. An invalid rule does not hold, also when it is negative (T-17). */
export const decideUrlRule = (rule: UrlRule, page: PageUrl): Decision<boolean> => {
  const explanation = explainUrlRule(rule, page)
  return { outcome: explanation.holds, reason: explanation.reason, explanation }
}

export const explainUrlRule = (
  rule: UrlRule,
  page: PageUrl,
): Explanation & { readonly reason: ReasonCode } => {
  const { question, negative, broken, meets } = readUrlRule(rule)
  if (broken) return { question, holds: false, expected: rule.value, reason: broken }
  const isMet = meets(page)
  return {
    question,
    holds: isMet !== negative,
    expected: rule.value,
    found:
      rule.target === 'url'
        ? page.href
        : page.params.filter(([name]) => name === rule.name).map(([, value]) => value),
    reason: reasonOf(rule, isMet),
  }
}

const reasonOf = (rule: UrlRule, isMet: boolean): ReasonCode => {
  if (rule.target === 'query-param') return isMet ? 'QUERY_PARAM_IS' : 'QUERY_PARAM_ISNT'
  if (isNegative(rule)) return 'URL_NEGATED' // T-09
  if (!isMet) return 'URL_NO_MATCH' // T-03
  if (rule.operator === 'contains') return 'URL_CONTAINS'
  if (rule.operator === 'matches-wildcard' || isWildcard(rule.value)) return 'URL_WILDCARD'
  return rule.operator === 'is' ? 'URL_IS' : 'URL_STARTS_WITH'
}

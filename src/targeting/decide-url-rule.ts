import { type Decision, decision } from '../shared/decision'
import type { ReasonCode } from '../shared/reasons'
import { urlRuleToCondition } from './lower-url-rules'
import type { PageUrl } from './page-url'
import { urlOperators } from './url-operators'
import { isWildcard } from './url-pattern'
import { isNegative, type UrlRule } from './url-rule'

/** Asks one rule of a page. The rule's value has to be sound: see `brokenBy`. */
export const decideUrlRule = (rule: UrlRule, page: PageUrl): Decision<boolean> => {
  const negative = isNegative(rule)
  const matches = positiveOperator(rule).test(urlRuleToCondition(rule).value)(page)
  const holds = matches !== negative
  return decision(holds, reasonOf(rule, matches), {
    question: questionOf(rule),
    holds,
    expected: rule.value,
    found:
      rule.target === 'url'
        ? page.href
        : page.params.filter(([name]) => name === rule.name).map(([, value]) => value),
  })
}

/** Why a rule cannot be asked at all, whatever the page (T-17). */
export const brokenBy = (rule: UrlRule): 'RULE_VALUE_EMPTY' | 'RULE_VALUE_INVALID' | undefined => {
  const empty = rule.target === 'url' ? rule.value.trim() === '' : rule.name === ''
  if (empty) return 'RULE_VALUE_EMPTY'
  return positiveOperator(rule).expected.is(urlRuleToCondition(rule).value) ? undefined : 'RULE_VALUE_INVALID'
}

export const questionOf = (rule: UrlRule): string => {
  const operator = rule.operator.replaceAll('-', ' ').replace('snt', "sn't")
  return rule.target === 'url' ? `page ${operator}` : `query parameter ${rule.name} ${operator}`
}

/** The rule's operator, or the twin that it negates. */
export const positiveOperator = (rule: UrlRule) => {
  const entry = urlOperators[urlRuleToCondition(rule).operator]
  return 'negates' in entry ? urlOperators[entry.negates] : entry
}

const reasonOf = (rule: UrlRule, matches: boolean): ReasonCode => {
  if (rule.target === 'query-param') return matches ? 'QUERY_PARAM_IS' : 'QUERY_PARAM_ISNT'
  if (isNegative(rule)) return 'URL_NEGATED'
  if (!matches) return 'URL_NO_MATCH'
  if (rule.operator === 'contains') return 'URL_CONTAINS'
  if (rule.operator === 'matches-wildcard' || isWildcard(rule.value)) return 'URL_WILDCARD'
  return rule.operator === 'is' ? 'URL_IS' : 'URL_STARTS_WITH'
}

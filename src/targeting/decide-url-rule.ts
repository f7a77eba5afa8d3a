import { type Decision, decision, type Explanation } from '../shared/decision'
import { guardWith } from '../shared/guard'
import { shown } from '../shared/shown'
import { pageFactsForm, urlRuleForm } from './guards'
import { type PageFacts, type ParsedPage, pageIn } from './page-url'
import { type ReadUrlRule, readUrlRule } from './read-url-rule'
import { isWildcard } from './url-pattern'
import type { UrlRule } from './url-rule'

export const urlRuleReasons = [
  'PAGE_URL_UNSUPPORTED',
  'PAGE_URL_TOO_LONG',
  'RULE_VALUE_EMPTY',
  'RULE_VALUE_INVALID',
  'QUERY_PARAM_IS',
  'QUERY_PARAM_ISNT',
  'URL_NEGATED',
  'URL_NO_MATCH',
  'URL_CONTAINS',
  'URL_WILDCARD',
  'URL_IS',
  'URL_STARTS_WITH',
] as const

export type UrlRuleReason = (typeof urlRuleReasons)[number]

/**
 * Whether a page meets one URL rule (T-02 to T-22). No page meets an invalid rule, also when it is negative (T-17), and
 * an unsupported page meets no rule (T-01, T-18).
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideUrlRule = (rule: UrlRule, facts: PageFacts): Decision<boolean, UrlRuleReason> => {
  guardWith(rule, urlRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, pageFactsForm, 'facts')
  const page = pageIn(facts)
  const { reason, ...explanation } = explainUrlRule(rule, readUrlRule(rule), page)
  const refused = 'refused' in page ? page.refused : undefined
  const decisive = refused === 'PAGE_URL_UNSUPPORTED' ? refused : (reason ?? refused)
  return decision<boolean, UrlRuleReason>(explanation.holds, decisive as UrlRuleReason, explanation)
}

/**
 * The statement of a rule for a page, without a reason when the page is not supported. Written as literals, because a
 * choice among many messages makes many of them.
 */
export const explainUrlRule = (
  rule: UrlRule,
  { negative, broken, meets }: ReadUrlRule,
  parsed: ParsedPage,
): UrlRuleExplanation => {
  const expected = shown(rule.value)
  if (broken || 'refused' in parsed) {
    const failed = { ...stated(rule), holds: false, expected }
    return broken ? { ...failed, reason: broken } : failed
  }
  const { page } = parsed
  const isMet = meets(page)
  const holds = isMet !== negative
  const reason = reasonOf(rule, negative, isMet)
  if (rule.target === 'url')
    return { key: `targeting/url-${rule.operator}`, holds, reason, expected, found: shown(page.href) }
  const values = page.params.filter(([name]) => name === rule.name).map(([, value]) => value)
  return { ...stated(rule), holds, reason, expected, found: shown(values) }
}

export type UrlRuleExplanation = Explanation & { readonly reason?: UrlRuleReason }

const stated = (rule: UrlRule): Pick<Explanation, 'key' | 'params'> =>
  rule.target === 'url'
    ? { key: `targeting/url-${rule.operator}` }
    : { key: `targeting/query-param-${rule.operator}`, params: { name: shown(rule.name) } }

const reasonOf = (rule: UrlRule, negative: boolean, isMet: boolean): UrlRuleReason => {
  if (rule.target === 'query-param') return isMet ? 'QUERY_PARAM_IS' : 'QUERY_PARAM_ISNT'
  if (negative) return 'URL_NEGATED' // T-09
  if (!isMet) return 'URL_NO_MATCH' // T-03
  if (rule.operator === 'contains') return 'URL_CONTAINS'
  if (rule.operator === 'matches-wildcard' || isWildcard(rule.value)) return 'URL_WILDCARD'
  return rule.operator === 'is' ? 'URL_IS' : 'URL_STARTS_WITH'
}

import { positiveOperator } from '../decide-url-rule'
import { urlRuleToCondition } from '../lower-url-rules'
import type { PageUrl } from '../page-url'
import { isNegative, type UrlRule, type UrlRules } from '../url-rule'

export type PageTest = (page: PageUrl) => boolean

/** The outcome of `decideUrlRules` alone, for rules that are sound: built once, asked of many pages. */
export const compileUrlRules = ({ combine, rules }: UrlRules): PageTest => {
  const positive = rules.filter((rule) => !isNegative(rule)).map(testOf)
  const negative = rules.filter(isNegative).map(testOf)
  if (rules.length === 0) return () => true
  if (combine !== 'include-exclude') {
    return (page) => positive.some((meets) => meets(page)) || negative.some((meets) => !meets(page))
  }
  return (page) =>
    !negative.some((meets) => meets(page)) && (positive.length === 0 || positive.some((meets) => meets(page)))
}

/** The rule, or the positive twin of a negative one. */
const testOf = (rule: UrlRule): PageTest => positiveOperator(rule).test(urlRuleToCondition(rule).value)

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
  const isMet = someOf(positive)
  const isExcluded = someOf(negative)
  if (negative.length === 0) return isMet
  if (combine !== 'include-exclude') {
    const allExclude = everyOf(negative)
    return (page) => isMet(page) || !allExclude(page)
  }
  return positive.length === 0 ? (page) => !isExcluded(page) : (page) => !isExcluded(page) && isMet(page)
}

/** The rule, or the positive twin of a negative one. */
const testOf = (rule: UrlRule): PageTest => positiveOperator(rule).test(urlRuleToCondition(rule).value)

const someOf = (tests: readonly PageTest[]): PageTest => {
  const [only] = tests
  if (only && tests.length === 1) return only
  return (page) => {
    for (const meets of tests) if (meets(page)) return true
    return false
  }
}

const everyOf = (tests: readonly PageTest[]): PageTest => {
  const [only] = tests
  if (only && tests.length === 1) return only
  return (page) => {
    for (const meets of tests) if (!meets(page)) return false
    return true
  }
}

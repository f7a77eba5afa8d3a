import { type Decision, decision, type Explanation } from '../shared/decision'
import type { ReasonCode } from '../shared/reasons'
import { brokenBy, decideUrlRule, questionOf } from './decide-url-rule'
import type { PageUrl, ParsedPage } from './page-url'
import { isNegative, type UrlRule, type UrlRules } from './url-rule'

/**
 * Whether a message's URL rules admit the page (T-01 to T-35). A page that cannot be read and a rule that cannot be
 * asked admit nothing, also where the rules are negative: a message is never shown more widely than was meant.
 */
export const decideUrlRules = (urls: UrlRules, parsed: ParsedPage): Decision<boolean> => {
  const page = 'page' in parsed ? parsed.page : undefined
  const because = urls.rules.map((rule) => explainRule(rule, page))
  const { outcome, reason, rule } = verdict(urls, parsed, because)
  return decision(
    outcome,
    reason,
    { question: 'URL rules admit the page', holds: outcome, because },
    rule === undefined ? undefined : { rule },
  )
}

/** `rule` is the index of the rule that decided, where one did. */
interface Verdict {
  readonly outcome: boolean
  readonly reason: ReasonCode
  readonly rule?: number
}

const verdict = (urls: UrlRules, parsed: ParsedPage, answers: readonly Explanation[]): Verdict => {
  const { combine = 'any', rules } = urls
  const refused = 'refused' in parsed ? parsed.refused : undefined
  if (refused === 'PAGE_URL_UNSUPPORTED') return { outcome: false, reason: refused }
  const broken = rules.map(brokenBy)
  const rule = broken.findIndex((reason) => reason !== undefined)
  if (broken[rule] !== undefined) return { outcome: false, reason: broken[rule], rule }
  if (refused !== undefined) return { outcome: false, reason: refused }
  if (rules.length === 0) return { outcome: true, reason: 'NO_URL_RULES' }

  const first = (negative: boolean, holds: boolean): number | undefined => {
    const index = rules.findIndex((rule, at) => isNegative(rule) === negative && answers[at]?.holds === holds)
    return index < 0 ? undefined : index
  }
  if (combine === 'any') {
    const matched = answers.findIndex((answer) => answer.holds)
    return matched < 0
      ? { outcome: false, reason: 'NO_RULE_MATCHED' }
      : { outcome: true, reason: 'RULE_MATCHED', rule: matched }
  }
  const excluded = first(true, false)
  if (excluded !== undefined) return { outcome: false, reason: 'EXCLUDED_BY_RULE', rule: excluded }
  const included = first(false, true)
  if (included !== undefined) return { outcome: true, reason: 'INCLUDED_BY_RULE', rule: included }
  return rules.every(isNegative)
    ? { outcome: true, reason: 'NOT_EXCLUDED' }
    : { outcome: false, reason: 'NO_INCLUDE_MATCHED' }
}

const explainRule = (rule: UrlRule, page: PageUrl | undefined): Explanation => {
  const reason = brokenBy(rule)
  if (reason) return { question: questionOf(rule), holds: false, reason, found: rule.value }
  return page
    ? decideUrlRule(rule, page).explanation
    : { question: questionOf(rule), holds: false, expected: rule.value }
}

import type { Decision, Explanation } from '../shared/decision'
import type { ReasonCode } from '../shared/reasons'
import { explainUrlRule } from './decide-url-rule'
import type { PageUrl, ParsedPage } from './page-url'
import { readUrlRule } from './read-url-rule'
import type { UrlRule, UrlRules } from './url-rule'

/**
 * Whether the URL rules of a message match the page (T-01 to T-35). With an unsupported page or an invalid rule
 * nothing matches, also when the rules are negative: a message is never shown on more pages than intended.
 */
export const decideUrlRules = ({ combine, rules }: UrlRules, parsed: ParsedPage): Decision<boolean> => {
  const page = 'page' in parsed ? parsed.page : undefined
  const answers = rules.map((rule) => answer(rule, page))
  const { outcome, reason, rule } =
    decidedWithoutRules(answers, parsed) ??
    (combine === 'include-exclude' ? included(answers) : matched(answers))
  const because = answers.map(({ explanation }) => explanation)
  const explanation = { question: 'URL rules admit the page', holds: outcome, reason, because }
  return rule === undefined
    ? { outcome, reason, explanation }
    : { outcome, reason, details: { rule }, explanation }
}

interface Answer {
  readonly negative: boolean
  readonly broken: ReasonCode | undefined
  readonly explanation: Explanation
}

/** `rule` is the index of the rule that decided, if one did. */
interface Verdict {
  readonly outcome: boolean
  readonly reason: ReasonCode
  readonly rule?: number
}

/** The cases in which no rule is evaluated: T-01, T-17, T-18 and T-30. */
const decidedWithoutRules = (answers: readonly Answer[], parsed: ParsedPage): Verdict | undefined => {
  const refused = 'refused' in parsed ? parsed.refused : undefined
  if (refused === 'PAGE_URL_UNSUPPORTED') return { outcome: false, reason: refused }
  const rule = answers.findIndex(({ broken }) => broken)
  const broken = answers[rule]?.broken
  if (broken) return { outcome: false, reason: broken, rule }
  if (refused) return { outcome: false, reason: refused }
  return answers.length === 0 ? { outcome: true, reason: 'NO_URL_RULES' } : undefined
}

/** `include-exclude`: T-31 to T-34. */
const included = (answers: readonly Answer[]): Verdict => {
  const veto = answers.findIndex(({ negative, explanation }) => negative && !explanation.holds)
  if (veto >= 0) return { outcome: false, reason: 'EXCLUDED_BY_RULE', rule: veto } // T-31
  const positive = answers.findIndex(({ negative, explanation }) => !negative && explanation.holds)
  if (positive >= 0) return { outcome: true, reason: 'INCLUDED_BY_RULE', rule: positive } // T-32
  // T-34: only negative rules, and all hold. T-33: there are positive rules, and none holds.
  return answers.every(({ negative }) => negative)
    ? { outcome: true, reason: 'NOT_EXCLUDED' }
    : { outcome: false, reason: 'NO_INCLUDE_MATCHED' }
}

/** `any`, the default: T-35. */
const matched = (answers: readonly Answer[]): Verdict => {
  const rule = answers.findIndex(({ explanation }) => explanation.holds)
  return rule >= 0
    ? { outcome: true, reason: 'RULE_MATCHED', rule }
    : { outcome: false, reason: 'NO_RULE_MATCHED' }
}

const answer = (rule: UrlRule, page: PageUrl | undefined): Answer => {
  const { question, negative, broken } = readUrlRule(rule)
  const explanation =
    page || broken ? explainUrlRule(rule, page as PageUrl) : { question, holds: false, expected: rule.value }
  return { negative, broken, explanation }
}

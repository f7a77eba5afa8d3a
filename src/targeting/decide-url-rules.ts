import type { Decision } from '../shared/decision'
import { guardWith } from '../shared/guard'
import { explainUrlRule, type UrlRuleExplanation } from './decide-url-rule'
import { pageFactsForm, urlRulesForm } from './guards'
import { type PageFacts, type ParsedPage, pageIn } from './page-url'
import { readUrlRule } from './read-url-rule'
import type { UrlRules } from './url-rule'

export const urlRulesReasons = [
  'PAGE_URL_UNSUPPORTED',
  'PAGE_URL_TOO_LONG',
  'RULE_VALUE_EMPTY',
  'RULE_VALUE_INVALID',
  'NO_URL_RULES',
  'EXCLUDED_BY_RULE',
  'INCLUDED_BY_RULE',
  'NOT_EXCLUDED',
  'NO_INCLUDE_MATCHED',
  'RULE_MATCHED',
  'NO_RULE_MATCHED',
] as const

export type UrlRulesReason = (typeof urlRulesReasons)[number]

/**
 * Whether the URL rules of a message match the page (T-01 to T-35). With an unsupported page or an invalid rule
 * nothing matches, also when the rules are negative: a message is never shown on more pages than intended.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideUrlRules = (rule: UrlRules, facts: PageFacts): Decision<boolean, UrlRulesReason> =>
  prepareUrlRules(rule)(facts)

/**
 * As `decideUrlRules`, for many pages: reads the rules once.
 *
 * @throws HelpdeskError `INVALID_RULE` for a rule of another form; the returned function throws `INVALID_INPUT` for
 * facts of another form.
 */
export const prepareUrlRules = (
  rule: UrlRules,
): ((facts: PageFacts) => Decision<boolean, UrlRulesReason>) => {
  guardWith(rule, urlRulesForm, 'rule', 'INVALID_RULE')
  const decide = urlRulesDecider(rule)
  return (facts) => {
    guardWith(facts, pageFactsForm, 'facts')
    return decide(pageIn(facts))
  }
}

/** As `prepareUrlRules`, without guards, for rules and pages that were read before. */
export const urlRulesDecider = ({
  combine,
  rules,
}: UrlRules): ((page: ParsedPage) => Decision<boolean, UrlRulesReason>) => {
  const read = rules.map((rule) => ({ rule, read: readUrlRule(rule) }))
  return (page) => {
    const answers = read.map(({ rule, read }) => ({
      negative: read.negative,
      broken: read.broken,
      explanation: explainUrlRule(rule, read, page),
    }))
    const { outcome, reason, rule } =
      decidedWithoutRules(answers, page) ??
      (combine === 'include-exclude' ? included(answers) : matched(answers))
    const because = answers.map((answer) => answer.explanation)
    const explanation = { key: 'targeting/urls-admit', holds: outcome, reason, because } as const
    return rule === undefined
      ? { outcome, reason, explanation }
      : { outcome, reason, details: { rule }, explanation }
  }
}

type Answer = {
  readonly negative: boolean
  readonly broken: UrlRulesReason | undefined
  readonly explanation: UrlRuleExplanation
}

/** `rule` is the index of the rule that decided, if one did. */
type Verdict = {
  readonly outcome: boolean
  readonly reason: UrlRulesReason
  readonly rule?: number
}

/** The cases in which no rule is evaluated: T-01, T-17, T-18 and T-30. */
const decidedWithoutRules = (answers: readonly Answer[], page: ParsedPage): Verdict | undefined => {
  const refused = 'refused' in page ? page.refused : undefined
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

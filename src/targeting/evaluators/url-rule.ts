import type { Evaluator } from '../../shared/evaluator'
import { schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { decideUrlRule, type UrlRuleReason, urlRuleReasons } from '../decide-url-rule'
import { pageFacts } from '../facts-schema'
import type { PageFacts } from '../page-url'
import type { UrlRule } from '../url-rule'
import { urlRule } from '../url-rules-schema'

/** Whether a page meets one URL rule (T-02 to T-22). */
export const urlRuleEvaluator: Evaluator<'url-rule', UrlRule, PageFacts, boolean, UrlRuleReason> = {
  name: 'url-rule',
  version: 1,
  reasons: urlRuleReasons,
  decide: decideUrlRule,
  holds: (met) => met,
  readRule: (input) => checkWith(urlRule, 'rule', input),
  readFacts: (input) => checkWith(pageFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: urlRule, facts: pageFacts, outcome: yesOrNo }),
  unordered: [['facts', 'page', 'params']],
}

import type { Evaluator } from '../../shared/evaluator'
import { schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { decideUrlRules, prepareUrlRules, type UrlRulesReason, urlRulesReasons } from '../decide-url-rules'
import { pageFacts } from '../facts-schema'
import { lintUrlRules } from '../lint/lint-url-rules'
import type { PageFacts } from '../page-url'
import type { UrlRules } from '../url-rule'
import { urlRules } from '../url-rules-schema'
import { placed } from './placed'

/** Whether the URL rules of a message match a page (T-01 to T-35). */
export const urlRulesEvaluator: Evaluator<'url-rules', UrlRules, PageFacts, boolean, UrlRulesReason> = {
  name: 'url-rules',
  version: 1,
  reasons: urlRulesReasons,
  decide: decideUrlRules,
  holds: (matched) => matched,
  prepare: prepareUrlRules,
  readRule: (input) => checkWith(urlRules, 'rule', input),
  readFacts: (input) => checkWith(pageFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: urlRules, facts: pageFacts, outcome: yesOrNo }),
  unordered: [
    ['rule', 'rules'],
    ['facts', 'page', 'params'],
  ],
  lint: (rules) => placed(rules, 'urls', lintUrlRules),
}

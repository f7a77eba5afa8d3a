import type { Condition, FactCondition } from '../rules/condition'
import type { QueryParam } from './page-url'
import type { urlOperators } from './url-operators'
import { isNegative, type UrlRule, type UrlRules } from './url-rule'

/** Converts URL rules to one condition over the fact `page`, a `PageUrl`. Evaluate it with `urlOperators`. */
export const urlRulesToCondition = ({ combine = 'any', rules }: UrlRules): Condition => {
  const negative = rules.filter(isNegative).map(urlRuleToCondition)
  const positive = rules.filter((rule) => !isNegative(rule)).map(urlRuleToCondition)
  if (rules.length === 0) return { fact: 'page', operator: 'isSet', value: true }
  if (combine === 'any') return { any: [...positive, ...negative] }
  return positive.length === 0 ? { all: negative } : { all: [...negative, { any: positive }] }
}

export const urlRuleToCondition = (rule: UrlRule): UrlCondition => ({
  fact: 'page',
  operator: operatorOf(rule),
  value: rule.target === 'url' ? rule.value : [rule.name, rule.value],
})

/** The comparison of one URL rule. */
export interface UrlCondition extends FactCondition {
  readonly fact: 'page'
  readonly operator: keyof typeof urlOperators
  readonly value: string | QueryParam
}

const operatorOf = (rule: UrlRule): UrlCondition['operator'] => {
  if (rule.target === 'query-param') return rule.operator === 'is' ? 'queryParamIs' : 'queryParamIsNot'
  if (rule.operator === 'is') return rule.strictTrailingSlash ? 'urlIsStrictly' : 'urlIs'
  if (rule.operator === 'isnt') return rule.strictTrailingSlash ? 'urlIsNotStrictly' : 'urlIsNot'
  return lowered[rule.operator]
}

const lowered = {
  contains: 'urlContains',
  'doesnt-contain': 'urlDoesNotContain',
  'starts-with': 'urlStartsWith',
  'doesnt-start-with': 'urlDoesNotStartWith',
  'matches-wildcard': 'urlMatchesWildcard',
  'doesnt-match-wildcard': 'urlDoesNotMatchWildcard',
} as const

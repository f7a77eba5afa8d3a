import * as z from 'zod/mini'
import { choice, flag, list, object, text } from './form-schema'
import { readUrlRule } from './read-url-rule'
import { addressOperators, type UrlRule } from './url-rule'
import { valueTypeOf } from './url-values'

const sound = z.check<UrlRule>(({ value: rule, issues }) => {
  const { broken: reason } = readUrlRule(rule)
  if (!reason) return
  const field = rule.target === 'url' ? 'value' : 'name'
  const message =
    reason === 'RULE_VALUE_EMPTY'
      ? `expected a ${field} that is not empty`
      : `expected ${valueTypeOf(rule).name}`
  issues.push({ code: 'custom', path: [field], message, params: { reason }, input: rule })
})

export const urlRule = z
  .discriminatedUnion(
    'target',
    [
      object({
        target: z.literal('url'),
        operator: choice(...addressOperators),
        value: text(4_096),
        strictTrailingSlash: z.optional(flag),
      }),
      object({
        target: z.literal('query-param'),
        operator: choice('is', 'isnt'),
        name: text(4_096),
        value: text(4_096),
      }),
    ],
    'expected a rule with the target url or query-param',
  )
  .check(sound)

export const urlRules = object({
  combine: z.optional(choice('any', 'include-exclude')),
  rules: list(urlRule, 1_024),
})

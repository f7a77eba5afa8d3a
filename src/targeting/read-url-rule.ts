import { remembered } from '../shared/remembered'
import type { PageUrl } from './page-url'
import { isNegative, type UrlRule } from './url-rule'
import { queryParamTest, testNameOf, type UrlTest, urlTests } from './url-tests'

/** The parts of a rule that do not depend on the page. */
export interface ReadUrlRule {
  readonly negative: boolean
  /** The reason why the rule is invalid for every page (T-17). */
  readonly broken: 'RULE_VALUE_EMPTY' | 'RULE_VALUE_INVALID' | undefined
  /** Whether the page meets the rule; for a negative rule, its positive operator. No page meets an invalid rule. */
  readonly meets: (page: PageUrl) => boolean
}

/** Parsing a rule takes longer than matching it, so the last parsed rules are cached. */
export const readUrlRule = (rule: UrlRule): ReadUrlRule => {
  if (rule.target === 'query-param' || rule.value.length > longest) return read(rule)
  const kind = rule.strictTrailingSlash ? `${rule.operator} strictly` : rule.operator
  const cache = caches.get(kind) ?? new Map<string, { readonly value: ReadUrlRule }>()
  if (cache.size === 0) caches.set(kind, cache)
  return remembered(cache, most, rule.value, () => read(rule))
}

const caches = new Map<string, Map<string, { readonly value: ReadUrlRule }>>()
const most = 1_000
const longest = 512

const read = (rule: UrlRule): ReadUrlRule =>
  rule.target === 'url'
    ? readWith(rule, rule.value.trim() === '', urlTests[testNameOf(rule)], rule.value)
    : readWith(rule, rule.name === '', queryParamTest, [rule.name, rule.value] as const)

const readWith = <Value>(
  rule: UrlRule,
  empty: boolean,
  { accepts, test }: UrlTest<Value>,
  value: Value,
): ReadUrlRule => {
  const broken = empty ? 'RULE_VALUE_EMPTY' : accepts(value) ? undefined : 'RULE_VALUE_INVALID'
  return { negative: isNegative(rule), broken, meets: broken ? () => false : test(value) }
}

import { type PageUrl, type QueryParam, sortedParams } from './page-url'
import { normalEscapes } from './percent'
import { parseUrlPattern, sameSite, type UrlPattern, withoutTrailingSlash } from './url-pattern'
import { type AddressRule, positiveOf } from './url-rule'
import { parseUrlWildcard, urlMatchesWildcard } from './url-wildcard'

type Match = (page: PageUrl) => boolean

/** A scheme alone is a prefix of every URL with this scheme. */
export const parsePrefix = (value: string): UrlPattern | undefined =>
  parseUrlPattern(/^\s*https?:\/\/\s*$/i.test(value) ? `${value.trim()}*` : value)

/**
 * The whole address is the value: T-02 (scheme and host in any case), T-04 (scheme only if written), T-11 (a star
 * inside is text), T-16 (percent rules).
 */
const urlIs = (value: string, folded: (path: string) => string): Match => {
  const pattern = parseUrlPattern(value) as UrlPattern
  if (pattern.wildcard) return liesUnder(pattern)
  const { url, hasQuery, hasFragment } = pattern
  const path = folded(url.path)
  const params = sortedParams(url)
  return (page) =>
    sameSite(pattern, page) &&
    // T-03: the case of a path counts. T-05: `folded` removes one trailing slash, unless the rule is strict.
    folded(page.path) === path &&
    // T-07: the same pairs in any order. T-06: a query or fragment that the value does not contain is ignored.
    (!hasQuery || sortedParams(page) === params) &&
    (!hasFragment || page.fragment === url.fragment)
}

/** T-08, T-10: the path itself and everything below it. The boundary is a path segment. */
const liesUnder = (pattern: UrlPattern): Match => {
  const { path } = pattern.url
  const below = path.endsWith('/') ? path : `${path}/`
  return (page) => sameSite(pattern, page) && (page.path === path || page.path.startsWith(below))
}

/** T-13, T-15: a prefix of the canonical address. T-14: the host must match as a whole. */
const urlStartsWith = (value: string): Match => {
  const pattern = parsePrefix(value) as UrlPattern
  if (pattern.wildcard) return liesUnder(pattern)
  const { hasQuery, hasFragment } = pattern
  const written = (url: PageUrl): string =>
    hasQuery || hasFragment
      ? `${url.path}${hasQuery ? `?${url.query}` : ''}${hasFragment ? `#${url.fragment}` : ''}`
      : url.path
  const prefix = written(pattern.url)
  return (page) => sameSite(pattern, page) && written(page).startsWith(prefix)
}

/** T-12, T-15: a substring of the canonical address. The value is trimmed, and not parsed as a URL. */
const urlContains = (value: string): Match => {
  const text = containedText(value)
  return text.includes('#')
    ? (page) => `${page.href}${page.fragment && `#${page.fragment}`}`.includes(text)
    : (page) => page.href.includes(text)
}

export const containedText = (value: string): string => normalEscapes(value.trim().replace(/\/\*$/, '/'))

/** What a positive URL operator does with the value of a rule. */
export interface UrlTest<Value> {
  /** Whether the value, which is not empty, can be read (T-17). */
  readonly accepts: (value: Value) => boolean
  /** Whether a page matches an accepted value. */
  readonly test: (value: Value) => Match
}

const all = () => true

export const urlTests = {
  is: { accepts: isRead(parseUrlPattern), test: (value) => urlIs(value, withoutTrailingSlash) },
  'is-strictly': { accepts: isRead(parseUrlPattern), test: (value) => urlIs(value, (path) => path) },
  contains: { accepts: all, test: urlContains },
  'starts-with': { accepts: isRead(parsePrefix), test: urlStartsWith },
  'matches-wildcard': { accepts: isRead(parseUrlWildcard), test: urlMatchesWildcard },
} as const satisfies Record<string, UrlTest<string>>

export const queryParamTest: UrlTest<QueryParam> = {
  accepts: all,
  /** T-20: some occurrence has the value. T-21: a name without a value has the empty value. */
  test:
    ([name, value]) =>
    ({ params }) =>
      params.some((param) => param[0] === name && param[1] === value),
}

function isRead(parse: (value: string) => unknown): (value: string) => boolean {
  return (value) => parse(value) !== undefined
}

/** The name of a rule's test; for a negative rule, of the test that it negates (T-09, T-22). */
export const testNameOf = (rule: AddressRule): keyof typeof urlTests => {
  const operator = positiveOf(rule.operator)
  return operator === 'is' && rule.strictTrailingSlash ? 'is-strictly' : operator
}

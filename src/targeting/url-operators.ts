import { defineOperator, type OperatorTable } from '../rules/define-operator'
import type { ValueType } from '../rules/value-types'
import { type PageUrl, type QueryParam, sortedParams } from './page-url'
import { normalEscapes } from './percent'
import {
  indexQueryParam,
  indexUrlContains,
  indexUrlIs,
  indexUrlStartsWith,
  indexUrlWildcard,
  withoutTrailingSlash,
} from './url-index-entry'
import { parseUrlPattern, sameSite, type UrlPattern } from './url-pattern'
import { mostStars, parseUrlWildcard, urlMatchesWildcard } from './url-wildcard'

type Match = (page: PageUrl) => boolean

const pageUrl: ValueType<PageUrl> = {
  name: 'a page URL',
  is: (value): value is PageUrl => typeof value === 'object' && value !== null && 'href' in value,
}

const urlText: ValueType<string> = {
  name: 'a URL such as https://ex.com/pricing, ex.com/blog/* or /pricing',
  is: (value): value is string => typeof value === 'string' && parseUrlPattern(value) !== undefined,
}

const urlPrefix: ValueType<string> = {
  name: 'the beginning of a URL, such as https://ex.com/en or ex.com/en',
  is: (value): value is string => typeof value === 'string' && parsePrefix(value) !== undefined,
}

const urlWithStars: ValueType<string> = {
  name: `a URL with at most ${mostStars} stars, such as *.ex.com/*/pricing or /blog/*.html`,
  is: (value): value is string => typeof value === 'string' && parseUrlWildcard(value) !== undefined,
}

const urlPart: ValueType<string> = {
  name: 'text that is not empty',
  is: (value): value is string => typeof value === 'string' && value.trim() !== '',
}

const nameAndValue: ValueType<QueryParam> = {
  name: 'the name of a parameter and its value',
  is: (value): value is QueryParam =>
    Array.isArray(value) &&
    value.length === 2 &&
    value[0] !== '' &&
    value.every((part) => typeof part === 'string'),
}

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

/** The operators of URL rules, for a fact of the type `PageUrl`. */
export const urlOperators = {
  urlIs: defineOperator(
    pageUrl,
    urlText,
    (value) => urlIs(value, withoutTrailingSlash),
    (value) => indexUrlIs(value, parseUrlPattern(value), false),
  ),
  urlIsNot: { negates: 'urlIs' },
  urlIsStrictly: defineOperator(
    pageUrl,
    urlText,
    (value) => urlIs(value, (path) => path),
    (value) => indexUrlIs(value, parseUrlPattern(value), true),
  ),
  urlIsNotStrictly: { negates: 'urlIsStrictly' },
  urlContains: defineOperator(pageUrl, urlPart, urlContains, (value) =>
    indexUrlContains(value, containedText(value)),
  ),
  urlDoesNotContain: { negates: 'urlContains' },
  urlStartsWith: defineOperator(pageUrl, urlPrefix, urlStartsWith, (value) =>
    indexUrlStartsWith(value, parsePrefix(value)),
  ),
  urlDoesNotStartWith: { negates: 'urlStartsWith' },
  urlMatchesWildcard: defineOperator(pageUrl, urlWithStars, urlMatchesWildcard, (value) =>
    indexUrlWildcard(value, parseUrlWildcard(value)),
  ),
  urlDoesNotMatchWildcard: { negates: 'urlMatchesWildcard' },
  /** T-20: some occurrence has the value. T-21: a name without a value has the empty value. T-22: the negation. */
  queryParamIs: defineOperator(
    pageUrl,
    nameAndValue,
    ([name, value]) =>
      ({ params }) =>
        params.some((param) => param[0] === name && param[1] === value),
    indexQueryParam,
  ),
  queryParamIsNot: { negates: 'queryParamIs' },
} as const satisfies OperatorTable

import { defineAccess, type IndexEntry } from '../rules/rule-index/index-entry'
import type { PageUrl, QueryParam } from './page-url'
import { type UrlPattern, withoutTrailingSlash } from './url-pattern'

/**
 * The index entries of the URL operators. `value` is the rule's value, `pattern` its parsed form. A value that cannot
 * be parsed has no entry.
 */

export const indexUrlIs = (
  value: string,
  pattern: UrlPattern | undefined,
  strict: boolean,
): IndexEntry | undefined => {
  if (!pattern) return undefined
  if (pattern.wildcard) return entryBelow(value, pattern)
  const { url, hasQuery, hasFragment } = pattern
  const path = strict ? url.path : withoutTrailingSlash(url.path)
  return entry(value, pattern, strict ? 'strictPath' : 'path', path, !hasQuery && !hasFragment)
}

/** The key has no fragment and no empty query, because the address of a page has neither. */
export const indexUrlStartsWith = (
  value: string,
  pattern: UrlPattern | undefined,
): IndexEntry | undefined => {
  if (!pattern) return undefined
  if (pattern.wildcard) return entryBelow(value, pattern)
  const { url, hasQuery, hasFragment } = pattern
  const query = hasQuery && url.query !== '' ? `?${url.query}` : ''
  const whole = !hasFragment && (query !== '' || !hasQuery)
  return entry(value, pattern, 'address', url.path + query, whole)
}

export const indexUrlContains = (value: string, text: string): IndexEntry | undefined => {
  if (text === '') return undefined
  const access = text.includes('#') ? inAddressAndFragment : inAddress
  return { access, keys: [sharing(value, text)], exact: true }
}

/**
 * The key is the longest text between two stars in host and path. Every address has the slash between host and path.
 */
export const indexUrlWildcard = (value: string, pattern: UrlPattern | undefined): IndexEntry | undefined => {
  if (!pattern) return undefined
  const path = withoutTrailingSlash(pattern.url.path)
  const keys = Object.values(pattern.hosts).map((host) => {
    const parts = `${withoutAnyPort(host ?? '*')}${path}`.split('*')
    return sharing(
      value,
      parts.reduce((longest, part) => (part.length > longest.length ? part : longest)),
    )
  })
  return { access: inAddress, keys: [...new Set(keys)] }
}

/** An address with the default port has no colon. */
const withoutAnyPort = (host: string): string => (host.endsWith(':*') ? `${host.slice(0, -2)}*` : host)

export const indexQueryParam = (param: QueryParam): IndexEntry | undefined =>
  param[0] === '' ? undefined : { access: params, keys: [pairKey(param)], exact: true }

/** The page `/a` lies below `/a/*` (T-08). It does not lie below `/a//*`. */
const entryBelow = (value: string, pattern: UrlPattern): IndexEntry => {
  const { path } = pattern.url
  return path.endsWith('/')
    ? entry(value, pattern, 'address', path, true)
    : entry(value, pattern, 'below', path, true)
}

/** The key begins with the part of the site that the value contains: scheme and host, only the host, or neither. */
const entry = (
  value: string,
  { hosts }: UrlPattern,
  part: keyof ReturnType<typeof accessesBehind>,
  rest: string,
  exact: boolean,
): IndexEntry => {
  const { http, https } = hosts
  if (http === null && https === null)
    return { access: accesses.any[part], keys: [sharing(value, rest)], exact }
  if (http === https) return { access: accesses.host[part], keys: [sharing(value, http + rest)], exact }
  const keys = Object.entries(hosts).map(([scheme, host]) =>
    sharing(value, `${scheme}://${host === null ? '' : host + rest}`),
  )
  return { access: accesses.origin[part], keys, exact }
}

/** A slice of the rule's value when the key is its prefix, so that most keys need no memory of their own. */
const sharing = (value: string, key: string): string =>
  value.startsWith(key) ? value.slice(0, key.length) : key

/**
 * Accesses that read the address of a page from `before` on, with the places where a key may end. They share one
 * `read`, so that the address is scanned once.
 */
const accessesBehind = (before: (page: PageUrl) => number) => {
  const read = (page: PageUrl): string => page.href.slice(before(page))
  const endOf = (page: PageUrl, path: string): number => originOf(page) - before(page) + path.length
  return {
    address: defineAccess('prefix', read),
    strictPath: defineAccess('prefix', read, (page, length) => length === endOf(page, page.path)),
    path: defineAccess(
      'prefix',
      read,
      (page, length) => length === endOf(page, withoutTrailingSlash(page.path)),
    ),
    below: defineAccess(
      'prefix',
      read,
      (page, length) => length === endOf(page, page.path) || page.href[before(page) + length] === '/',
    ),
  }
}

const originOf = ({ scheme, host }: PageUrl): number => scheme.length + '://'.length + host.length

const accesses = {
  origin: accessesBehind(() => 0),
  host: accessesBehind(({ scheme }) => scheme.length + '://'.length),
  any: accessesBehind(originOf),
}

const inAddress = defineAccess('substring', ({ href }: PageUrl) => href)

const inAddressAndFragment = defineAccess(
  'substring',
  ({ href, fragment }: PageUrl) => href + (fragment && `#${fragment}`),
)

const params = defineAccess('value', (page: PageUrl) => page.params.map(pairKey))

/** No two pairs have the same key. */
const pairKey = ([name, value]: QueryParam): string => `${name.length}=${name}${value}`

import { defineAccess, type IndexEntry } from '../rules/rule-index/index-entry'
import type { PageUrl, QueryParam } from './page-url'
import type { UrlPattern } from './url-pattern'

/**
 * Where a rule index files the operators of URL rules. `value` is the rule's own, `pattern` what it is read as; a value
 * that cannot be read is filed nowhere.
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
  return file(value, pattern, strict ? 'strictPath' : 'path', path, !hasQuery && !hasFragment)
}

/** Up to the fragment, and without an empty query: the address of a page has neither. */
export const indexUrlStartsWith = (
  value: string,
  pattern: UrlPattern | undefined,
): IndexEntry | undefined => {
  if (!pattern) return undefined
  if (pattern.wildcard) return entryBelow(value, pattern)
  const { url, hasQuery, hasFragment } = pattern
  const query = hasQuery && url.query !== '' ? `?${url.query}` : ''
  const whole = !hasFragment && (query !== '' || !hasQuery)
  return file(value, pattern, 'address', url.path + query, whole)
}

export const indexUrlContains = (value: string, text: string): IndexEntry | undefined => {
  if (text === '') return undefined
  const access = text.includes('#') ? inAddressAndFragment : inAddress
  return { access, keys: [sharing(value, text)], exact: true }
}

/** Under the longest text between two stars in host and path. Every address has the slash between the two. */
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

/** An address has no colon before its default port. */
const withoutAnyPort = (host: string): string => (host.endsWith(':*') ? `${host.slice(0, -2)}*` : host)

export const indexQueryParam = (param: QueryParam): IndexEntry | undefined =>
  param[0] === '' ? undefined : { access: params, keys: [pairKey(param)], exact: true }

export const withoutTrailingSlash = (path: string): string =>
  path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path

/** A page at `/a` lies below `/a/*`, and none at `/a` lies below `/a//*`. */
const entryBelow = (value: string, pattern: UrlPattern): IndexEntry => {
  const { path } = pattern.url
  return path.endsWith('/')
    ? file(value, pattern, 'address', path, true)
    : file(value, pattern, 'below', path, true)
}

/** Under the site as far as the value writes it: scheme and host, the host alone, or nothing. */
const file = (
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

/** The rule's own text where the key is its beginning, rather than a copy of it: most are. */
const sharing = (value: string, key: string): string =>
  value.startsWith(key) ? value.slice(0, key.length) : key

/**
 * What is read of a page from `before` on, and where in it a key may end. All read the address, so that it is gone
 * through once.
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

import type { HostComparison } from '../../rules/lint/relate'
import { type QueryParam, sortedParams } from '../page-url'
import { parseUrlPattern, type UrlPattern, withoutTrailingSlash } from '../url-pattern'
import { containedText, parsePrefix } from '../url-tests'

/** The set of pages that a positive URL rule matches, in a form that can be compared with another set. */
export type UrlRegion =
  | Site
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'param'; readonly param: QueryParam }

export interface Site {
  readonly kind: 'site'
  readonly hosts: UrlPattern['hosts']
  readonly paths: Paths
  /** The pairs that the query must consist of, sorted. */
  readonly params?: string
  readonly pairs: readonly QueryParam[]
  readonly fragment?: string
  /** The rule requires more than this: a query or a fragment with a given prefix. */
  readonly more: boolean
}

export type Paths =
  | { readonly kind: 'these'; readonly paths: readonly string[] }
  /** The path itself, and all paths that begin with `below`. */
  | { readonly kind: 'under'; readonly path: string; readonly below: string }
  | { readonly kind: 'prefix'; readonly path: string }

/** Reads the operators of URL rules; nothing for other operators. */
export const urlRegion = ({ operator, value }: HostComparison): UrlRegion | undefined => {
  if (operator === 'queryParamIs') return { kind: 'param', param: value as unknown as QueryParam }
  if (typeof value !== 'string') return undefined
  if (operator === 'urlContains') return { kind: 'part', text: containedText(value) }
  if (operator === 'urlStartsWith') return site(parsePrefix(value), ({ path }) => ({ kind: 'prefix', path }))
  const strict = operator === 'urlIsStrictly'
  if (operator !== 'urlIs' && !strict) return undefined
  return site(parseUrlPattern(value), ({ path }) => ({
    kind: 'these',
    paths: strict ? [path] : spellings(withoutTrailingSlash(path)),
  }))
}

const site = (
  pattern: UrlPattern | undefined,
  pathsOf: (url: UrlPattern['url']) => Paths,
): Site | undefined => {
  if (pattern === undefined) return undefined
  const { hosts, url, wildcard, hasQuery, hasFragment } = pattern
  const region = { kind: 'site', hosts, pairs: [], more: false } as const
  if (wildcard) {
    const below = url.path.endsWith('/') ? url.path : `${url.path}/`
    return { ...region, paths: { kind: 'under', path: url.path, below } }
  }
  const paths = pathsOf(url)
  // A prefix that continues after the path contains the whole path.
  if (paths.kind === 'prefix') {
    const more = hasQuery || hasFragment
    return { ...region, more, paths: more ? { kind: 'these', paths: [url.path] } : paths }
  }
  return {
    ...region,
    paths,
    ...(hasQuery && { params: sortedParams(url), pairs: url.params }),
    ...(hasFragment && { fragment: url.fragment }),
  }
}

/** The path with and without one trailing slash. */
const spellings = (path: string): readonly string[] =>
  [path, `${path}/`].filter((each) => withoutTrailingSlash(each) === path)

import type { HostComparison, Relation, Relations } from '../../rules/lint/relate'
import type { Scheme } from '../page-url'
import { type Paths, type Site, type UrlRegion, urlRegion } from './url-region'

/**
 * The relations between URL rules, for `lintRules` with `urlOperators`: every page of `is ex.com/blog/a` is also a
 * page of `starts with ex.com/blog`. Each value is parsed once.
 */
export const createUrlRelations = (): Relations => {
  const regions = new WeakMap<HostComparison, { readonly region: UrlRegion | undefined }>()

  const regionOf = (comparison: HostComparison): UrlRegion | undefined => {
    const read = regions.get(comparison) ?? { region: urlRegion(comparison) }
    regions.set(comparison, read)
    return read.region
  }

  const relation: Relation = (one, other) => {
    const [narrow, wide] = [regionOf(one), regionOf(other)]
    if (!narrow || !wide) return undefined
    if (liesWithin(narrow, wide)) return 'implies'
    return narrow.kind !== 'part' && wide.kind !== 'part' && isApart(narrow, wide) ? 'excludes' : undefined
  }

  return Object.fromEntries(related.map((operator) => [operator, relation]))
}

const related = ['urlIs', 'urlIsStrictly', 'urlStartsWith', 'urlContains', 'queryParamIs'] as const

const liesWithin = (narrow: UrlRegion, wide: UrlRegion): boolean => {
  if (wide.kind === 'part') return contains(narrow, wide.text)
  if (wide.kind === 'param')
    return narrow.kind === 'site' && narrow.pairs.some((pair) => isPair(pair, wide.param))
  if (narrow.kind !== 'site' || wide.more) return false
  return (
    schemes.every(
      (scheme) => !(scheme in narrow.hosts) || covers(wide.hosts[scheme], narrow.hosts[scheme]),
    ) &&
    pathsWithin(narrow.paths, wide.paths) &&
    (wide.params === undefined || wide.params === narrow.params) &&
    (wide.fragment === undefined || wide.fragment === narrow.fragment)
  )
}

const schemes: readonly Scheme[] = ['http', 'https']

/** `null` is any host, `undefined` is no host. */
const covers = (wide: string | null | undefined, narrow: string | null | undefined): boolean =>
  wide === null || (wide !== undefined && wide === narrow)

/** Whether every matched address contains the text. A text with `#` is compared with the fragment too. */
const contains = (narrow: UrlRegion, text: string): boolean => {
  if (narrow.kind === 'part')
    return narrow.text.includes('#') === text.includes('#') && narrow.text.includes(text)
  if (narrow.kind === 'param' || text.includes('#')) return false
  const paths = narrow.paths.kind === 'these' ? narrow.paths.paths : [narrow.paths.path]
  const origins = schemes.flatMap((scheme) => {
    const host = narrow.hosts[scheme]
    return host === undefined ? [] : [host === null ? '' : `${scheme}://${host}`]
  })
  return origins.every((origin) => paths.every((path) => `${origin}${path}`.includes(text)))
}

const isPair = (one: readonly string[], other: readonly string[]): boolean =>
  one[0] === other[0] && one[1] === other[1]

const has = (paths: Paths, path: string): boolean => {
  if (paths.kind === 'these') return paths.paths.includes(path)
  if (paths.kind === 'prefix') return path.startsWith(paths.path)
  return path === paths.path || path.startsWith(paths.below)
}

const pathsWithin = (narrow: Paths, wide: Paths): boolean => {
  if (narrow.kind === 'these') return narrow.paths.every((path) => has(wide, path))
  if (wide.kind === 'these') return false
  if (narrow.kind === 'prefix' && wide.kind === 'under') return narrow.path.startsWith(wide.below)
  return has(wide, narrow.path)
}

type Placed = Exclude<UrlRegion, { readonly kind: 'part' }>

/** Whether no page is matched by both. */
const isApart = (one: Placed, other: Placed): boolean => {
  if (one.kind === 'param') return other.kind === 'site' && lacks(other, one.param)
  if (other.kind === 'param') return lacks(one, other.param)
  return (
    schemes.every((scheme) => !hostsMeet(one.hosts[scheme], other.hosts[scheme])) ||
    !pathsMeet(one.paths, other.paths) ||
    differ(one.params, other.params) ||
    differ(one.fragment, other.fragment)
  )
}

const lacks = ({ params, pairs }: Site, param: readonly string[]): boolean =>
  params !== undefined && !pairs.some((pair) => isPair(pair, param))

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

const hostsMeet = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one !== undefined && other !== undefined && (one === null || other === null || one === other)

const pathsMeet = (one: Paths, other: Paths): boolean => {
  if (one.kind === 'these') return one.paths.some((path) => has(other, path))
  if (other.kind === 'these') return pathsMeet(other, one)
  // If a path has both prefixes, one prefix begins with the other.
  return has(one, other.path) || has(other, one.path)
}

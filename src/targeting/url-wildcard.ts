import { type PageUrl, type Scheme, sortedParams } from './page-url'
import { isWildcard, parseUrlPattern, type UrlPattern, withoutTrailingSlash } from './url-pattern'

/** The limit keeps rules understandable. */
export const mostStars = 16

/**
 * T-19: each `*` matches any text, also the empty text, within its part of the address: scheme, host, path, query or
 * fragment. A final `/*` has the same meaning as in `is`, and a value without stars too. The time is linear in the
 * length of the text, for any number of stars.
 */
export const urlMatchesWildcard = (value: string): ((page: PageUrl) => boolean) => {
  const pattern = parseUrlWildcard(value) as UrlPattern
  const { url, hosts, hasQuery, hasFragment } = pattern
  const hostTests = { http: hostTest(hosts.http), https: hostTest(hosts.https) }
  const [path, query, fragment] = [pathTest(pattern), queryTest(url), textTest(url.fragment)]
  return (page) =>
    hostTests[page.scheme](page.host) &&
    path(page.path) &&
    (!hasQuery || query(page)) &&
    (!hasFragment || fragment(page.fragment))
}

/**
 * Parses the same values as `parseUrlPattern`, with stars anywhere: `*.ex.com/*.html`, `http*://ex.com/*`,
 * `localhost:*` (any port). The parsed parts keep the stars. Nothing for other texts and for too many stars.
 */
export const parseUrlWildcard = (value: string): UrlPattern | undefined => {
  const text = value.trim()
  if (text.split('*').length - 1 > mostStars) return undefined
  const { scheme, host, rest } = writtenParts(text)
  if (!`${scheme}${host}`.includes('*') || !hasStars(text)) return parseUrlPattern(text)
  const site = host === '*' || host === '' ? anyHost : readHost(host)
  const pattern = site && parseUrlPattern(site.plain + (rest.startsWith('/') ? rest : `/${rest}`))
  const hosts = allSchemes
    .filter(textTest(scheme.toLowerCase() || '*'))
    .map((each) => [each, site?.starred(pattern?.hosts[each] ?? '')] as const)
  if (!pattern || hosts.length === 0 || hosts.some(([, starred]) => starred === undefined)) return undefined
  return { ...pattern, hosts: Object.fromEntries(hosts) }
}

/** Splits a trimmed value into scheme, host and rest. */
export const writtenParts = (text: string) => {
  const [, scheme = '', host = '', rest = ''] = /^(?:([a-z*]+):\/\/)?([^/?#\\]*)(.*)$/is.exec(text) ?? []
  return { scheme, host, rest }
}

const allSchemes: readonly Scheme[] = ['http', 'https']

/** Whether the value has stars that the operator `is` would compare as text. */
export const hasStars = (value: string): boolean =>
  (isWildcard(value) ? value.trim().slice(0, -2) : value).includes('*')

/** A host in which stars are replaced for the URL parser, and a function that puts the stars back. */
interface StarredHost {
  readonly plain: string
  readonly starred: (canonical: string) => string | null | undefined
}

const anyHost: StarredHost = { plain: '', starred: () => null }

const readHost = (host: string): StarredHost | undefined => {
  const [name, port] = nameAndPort(host)
  const labels = name
    .split(/[.。．｡]/)
    .map((label) => (label.includes('*') ? label.toLowerCase() : undefined))
  // The URL parser would change these labels, and a star could move to another place.
  if (/[%@]/.test(name) || labels.some((label) => label !== undefined && !/^[\w*-]+$/.test(label)))
    return undefined
  const plain = name.split(/[.。．｡]/).map((label, index) => (labels[index] === undefined ? label : 'x'))
  return {
    plain: plain.join('.') + (port === '' || port === '*' ? '' : `:${port}`),
    starred: (canonical) => {
      const [read, readPort] = nameAndPort(canonical)
      const parts = read.split('.')
      if (labels.some((label, index) => label !== undefined && parts[index] !== 'x')) return undefined
      const restored = parts.map((part, index) => labels[index] ?? part).join('.')
      return port === '*' ? `${restored}:*` : restored + (readPort && `:${readPort}`)
    },
  }
}

const nameAndPort = (host: string): readonly [name: string, port: string] => {
  const colon = host.lastIndexOf(':')
  // What stands in brackets is an IPv6 address.
  return colon > host.lastIndexOf(']') ? [host.slice(0, colon), host.slice(colon + 1)] : [host, '']
}

type TextTest = (text: string) => boolean

const hostTest = (host: string | null | undefined): TextTest => {
  if (host === undefined || host === null) return () => host === null
  const [name, port] = nameAndPort(host)
  const isName = textTest(name)
  return (found) => {
    const [foundName, foundPort] = nameAndPort(found)
    return (port === '*' || port === foundPort) && isName(foundName)
  }
}

/** As in `is`: one trailing slash is folded, and a final `/*` takes the path before it. */
const pathTest = ({ url: { path }, wildcard }: UrlPattern): TextTest => {
  if (wildcard && path.endsWith('/')) return textTest(`${path}*`)
  const test = textTest(wildcard ? `${path}/*` : withoutTrailingSlash(path))
  return wildcard ? (found) => test(`${found}/`) : (found) => test(withoutTrailingSlash(found))
}

/** As in `is` without a star, in any order; with one, the text as the address has it. */
const queryTest = (url: PageUrl): ((page: PageUrl) => boolean) => {
  const [test, params] = [textTest(url.query), sortedParams(url)]
  return url.query.includes('*') ? (page) => test(page.query) : (page) => sortedParams(page) === params
}

/**
 * The texts between the stars have to be found one behind the other, the first at the beginning and the last at the end.
 * Where one is found first is as good as anywhere later, so that nothing is ever tried again.
 */
const textTest = (pattern: string): TextTest => {
  const [first = '', ...between] = pattern.split('*')
  const last = between.pop()
  if (last === undefined) return (text) => text === pattern
  return (text) => {
    if (!text.startsWith(first)) return false
    let at = first.length
    for (const part of between) {
      const found = text.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return text.length - last.length >= at && text.endsWith(last)
  }
}

import { canonicalHost } from '../shared/canonical-host'
import { requireGlobal } from '../shared/require-global'
import { normalEscapes } from './percent'

/** A canonical http or https address, which URL rules are matched against. It is plain data, so it may be a fact. */
export type PageUrl = {
  /** `http` or `https`. */
  readonly scheme: Scheme
  /** Lower case, punycode, without user, trailing dot or default port. */
  readonly host: string
  /** With its first slash, and normal escapes (T-16). */
  readonly path: string
  /** Without `?`; empty when there is none. */
  readonly query: string
  /** Without `#`; empty when there is none. */
  readonly fragment: string
  /** The query's pairs, decoded, `+` as a space. */
  readonly params: readonly QueryParam[]
  /** The whole address without the fragment. */
  readonly href: string
}

export type Scheme = 'http' | 'https'
export type QueryParam = readonly [name: string, value: string]

/** The facts about the visited page. */
export type PageFacts = {
  /** The address as the browser reports it, of any length, or the page of `parsePageUrl`. */
  readonly page: string | PageUrl
}

/** A supported page, or the reason why it is not supported. */
export type ParsedPage =
  | {
      /** The address in its parts. */
      readonly page: PageUrl
    }
  | {
      /** `PAGE_URL_UNSUPPORTED`: no http or https address. `PAGE_URL_TOO_LONG`: longer than the limit. */
      readonly refused: 'PAGE_URL_UNSUPPORTED' | 'PAGE_URL_TOO_LONG'
    }

/**
 * Parses the address of the visited page. T-01: unsupported address. T-18: too long.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` where the runtime has no `URL`; otherwise none, for any text.
 */
export const parsePageUrl = (text: string): ParsedPage => {
  if (text.length > longestPage) {
    return { refused: /^\s*https?:/i.test(text.slice(0, 64)) ? 'PAGE_URL_TOO_LONG' : 'PAGE_URL_UNSUPPORTED' }
  }
  const page = canonicalUrl(text)
  return page ? { page } : { refused: 'PAGE_URL_UNSUPPORTED' }
}

const longestPage = 8_192

/** The page of the facts, parsed if it is a text. */
export const pageIn = ({ page }: PageFacts): ParsedPage =>
  typeof page === 'string' ? parsePageUrl(page) : { page }

/** Canonicalisation steps 1 to 4, for pages and rule values; nothing when the text is no http or https URL. */
export const canonicalUrl = (text: string): PageUrl | undefined => {
  requireGlobal('URL')
  const parts = splitAddress(text)
  const name = parts && canonicalHost(parts.host)
  // The URL parser gets `x` instead of the host: parsers differ in hosts, and agree in everything else.
  const url = name && parsed(`${parts.scheme}://x${parts.port}${parts.rest}`)
  if (!url) return undefined
  const { scheme } = parts
  const host = url.port ? `${name}:${url.port}` : name
  const path = normalEscapes(url.pathname)
  const query = normalEscapes(url.search.slice(1))
  return {
    scheme,
    host,
    path,
    query,
    fragment: normalEscapes(url.hash.slice(1)),
    params: url.search === '' ? [] : [...url.searchParams],
    href: `${scheme}://${host}${path}${query && `?${query}`}`,
  }
}

/** The query as a multiset (T-07): the order of the pairs does not matter, their number does. */
export const sortedParams = ({ params }: PageUrl): string =>
  params
    .map((pair) => JSON.stringify(pair))
    .sort()
    .join()

const parsed = (text: string): URL | undefined => {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Splits an http or https address as the WHATWG parser does, without user and password. */
const splitAddress = (text: string) => {
  let end = text.length
  while (text.charCodeAt(end - 1) <= 0x20) end -= 1
  const match = /^[\0- ]*(https?):[/\\]*([^/\\?#]*)(.*)$/is.exec(text.slice(0, end).replace(/[\t\n\r]/g, ''))
  if (!match) return undefined
  const [, scheme = '', authority = '', rest = ''] = match
  const site = authority.slice(authority.lastIndexOf('@') + 1)
  // A colon within brackets belongs to an IPv6 address.
  const colon = site.lastIndexOf(':')
  const port = colon > site.lastIndexOf(']') ? site.slice(colon) : ''
  return {
    scheme: scheme.toLowerCase() as Scheme,
    host: site.slice(0, site.length - port.length),
    port,
    rest,
  }
}

import { canonicalHost } from '../shared/canonical-host'
import { normalEscapes } from './percent'

/** A canonical http or https address: what URL rules are asked about. It is plain data, and so may be a fact. */
export type PageUrl = {
  readonly scheme: Scheme
  /** Lower case, punycode, without user, trailing dot or default port. */
  readonly host: string
  readonly path: string
  /** Without `?`; empty when there is none. */
  readonly query: string
  /** Without `#`; empty when there is none. */
  readonly fragment: string
  /** The query's pairs, decoded, `+` as a space. */
  readonly params: readonly QueryParam[]
  /** Everything but the fragment. */
  readonly href: string
}

export type Scheme = 'http' | 'https'
export type QueryParam = readonly [name: string, value: string]

/** A page that targeting can be asked about, or why it cannot. */
export type ParsedPage =
  | { readonly page: PageUrl }
  | { readonly refused: 'PAGE_URL_UNSUPPORTED' | 'PAGE_URL_TOO_LONG' }

/** Reads the address of the visited page. Never throws (T-01, T-18). */
export const parsePageUrl = (text: string): ParsedPage => {
  if (text.length > longestPage) {
    return { refused: /^\s*https?:/i.test(text.slice(0, 64)) ? 'PAGE_URL_TOO_LONG' : 'PAGE_URL_UNSUPPORTED' }
  }
  const page = canonicalUrl(text)
  return page ? { page } : { refused: 'PAGE_URL_UNSUPPORTED' }
}

const longestPage = 8_192

/** Canonicalisation steps 1 to 4, for pages and rule values alike; nothing for what is no http or https URL. */
export const canonicalUrl = (text: string): PageUrl | undefined => {
  const written = writtenUrl(text)
  const name = written && canonicalHost(written.host)
  // The parser reads a host that all runtimes read alike, in the place of the one that is written.
  const url = name && parsed(`${written.scheme}://x${written.port}${written.rest}`)
  if (!url) return undefined
  const { scheme } = written
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

/** A multiset as text, so that the order of the pairs does not matter and their number does. */
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

/** An http or https address taken apart as the WHATWG parser does it; users are left out. */
const writtenUrl = (text: string) => {
  let end = text.length
  while (text.charCodeAt(end - 1) <= 0x20) end -= 1
  const parts = /^[\0- ]*(https?):[/\\]*([^/\\?#]*)(.*)$/is.exec(text.slice(0, end).replace(/[\t\n\r]/g, ''))
  if (!parts) return undefined
  const [, scheme = '', authority = '', rest = ''] = parts
  const site = authority.slice(authority.lastIndexOf('@') + 1)
  // What stands in brackets is an IPv6 address.
  const colon = site.lastIndexOf(':')
  const port = colon > site.lastIndexOf(']') ? site.slice(colon) : ''
  return {
    scheme: scheme.toLowerCase() as Scheme,
    host: site.slice(0, site.length - port.length),
    port,
    rest,
  }
}

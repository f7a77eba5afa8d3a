import { canonicalUrl, type PageUrl, type Scheme } from './page-url'

/** The parsed value of a URL rule, in the same canonical form as a page. */
export interface UrlPattern {
  /** The matching host for each scheme; `null` is any host. A missing scheme never matches (T-04). */
  readonly hosts: Readonly<Partial<Record<Scheme, string | null>>>
  /** The value ends in `/*`: the path and everything below it match (T-08). */
  readonly wildcard: boolean
  readonly url: PageUrl
  /** Query and fragment are compared only when the value contains them (T-06; steps 6 and 7). */
  readonly hasQuery: boolean
  readonly hasFragment: boolean
}

/**
 * Parses `https://ex.com/a`, `ex.com/a` (any scheme, T-04) or `/a` (any host), each with or without a final `/*`, or
 * `https://*` (any host). Nothing for other texts.
 */
export const parseUrlPattern = (value: string): UrlPattern | undefined => {
  const text = value.trim()
  const wildcard = isWildcard(text)
  const base = wildcard ? text.slice(0, -2) : text
  const [beforeFragment = ''] = base.split('#', 1)
  const rest = { wildcard, hasQuery: beforeFragment.includes('?'), hasFragment: base.includes('#') }

  const scheme = /^(https?):\/$/i.exec(base)?.[1]?.toLowerCase() as Scheme | undefined
  if (wildcard && scheme) return pattern({ [scheme]: null }, canonicalUrl('http://any/'), rest)
  if (base === '' && !wildcard) return undefined
  if (base === '' || base.startsWith('/')) {
    return pattern({ http: null, https: null }, canonicalUrl(`http://any${base}`), rest)
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(base)) {
    const url = canonicalUrl(base)
    return pattern(url ? { [url.scheme]: url.host } : {}, url, rest)
  }
  // Parsed with both schemes, because each drops its own default port.
  const [http, https] = [canonicalUrl(`http://${base}`), canonicalUrl(`https://${base}`)]
  return http && https && pattern({ http: http.host, https: https.host }, http, rest)
}

/** A final `/*` matches everything below. After `?` or `#` it is text, because nothing lies below a query. */
export const isWildcard = (value: string): boolean => value.trim().endsWith('/*') && !/[?#]/.test(value)

/** Whether scheme and host of the page match. Scheme: T-04. Host boundary: T-14. */
export const sameSite = ({ hosts }: UrlPattern, page: PageUrl): boolean => {
  const host = page.scheme === 'http' ? hosts.http : hosts.https
  return host === null || host === page.host
}

export const withoutTrailingSlash = (path: string): string =>
  path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path

const pattern = (
  hosts: UrlPattern['hosts'],
  url: PageUrl | undefined,
  rest: Pick<UrlPattern, 'wildcard' | 'hasQuery' | 'hasFragment'>,
): UrlPattern | undefined => url && { hosts, url, ...rest }

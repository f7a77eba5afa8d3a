import { canonicalUrl, type PageUrl, type Scheme } from './page-url'

/** What the value of a URL rule asks for, in the same canonical form as a page. */
export interface UrlPattern {
  /** The host per scheme that may match; `null` is any host. A scheme that is missing does not match. */
  readonly hosts: Readonly<Partial<Record<Scheme, string | null>>>
  /** The value ends in `/*`: everything below its path matches, and the path itself. */
  readonly wildcard: boolean
  readonly url: PageUrl
  /** Compared only where the value writes them (steps 6 and 7). */
  readonly hasQuery: boolean
  readonly hasFragment: boolean
}

/**
 * Reads `https://ex.com/a`, `ex.com/a` (any scheme), `/a` (any host), each with a final `/*` or without, or
 * `https://*` (any host). Nothing when the text is no such value.
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
  // Read under both schemes, because the default port that is dropped differs.
  const [http, https] = [canonicalUrl(`http://${base}`), canonicalUrl(`https://${base}`)]
  return http && https && pattern({ http: http.host, https: https.host }, http, rest)
}

/** A final `/*` captures what lies below. Behind a `?` or `#` it is text, since nothing lies below a query. */
export const isWildcard = (value: string): boolean => value.trim().endsWith('/*') && !/[?#]/.test(value)

/** Whether scheme and host are those asked for. */
export const sameSite = ({ hosts }: UrlPattern, page: PageUrl): boolean => {
  const host = page.scheme === 'http' ? hosts.http : hosts.https
  return host === null || host === page.host
}

const pattern = (
  hosts: UrlPattern['hosts'],
  url: PageUrl | undefined,
  rest: Pick<UrlPattern, 'wildcard' | 'hasQuery' | 'hasFragment'>,
): UrlPattern | undefined => url && { hosts, url, ...rest }

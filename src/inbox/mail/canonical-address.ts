import { canonicalHost } from '../../shared/canonical-host'
import { guardWith, text as textForm } from '../../shared/guard'

/**
 * The form in which addresses are stored and compared: lower case, the domain in ASCII (punycode), with its `+tag`.
 * Nothing when the text is not an address (semantics 8).
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is no text.
 */
export const canonicalAddress = (text: string): string | undefined => {
  guardWith(text, textForm, 'address')
  const address = text.length <= maxInput ? text.trim() : ''
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0)).normalize('NFC').toLowerCase()
  const domain = canonicalDomain(address.slice(at + 1))
  return local.length > 0 && local.length <= 64 && !unfitForLocalPart.test(local) && domain !== undefined
    ? `${local}@${domain}`
    : undefined
}

/**
 * A domain in lower case and ASCII, without a trailing dot; nothing when the text is not a domain.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is no text.
 */
export const canonicalDomain = (text: string): string | undefined => {
  guardWith(text, textForm, 'domain')
  const domain = text.trim()
  if (domain.length === 0 || domain.length > maxInput || unfitForDomain.test(domain)) return undefined
  const host = canonicalHost(domain)
  return host !== undefined && host.length <= 253 && !host.includes('..') ? host : undefined
}

export const localPartOf = (canonical: string): string => canonical.slice(0, canonical.lastIndexOf('@'))

export const domainOf = (canonical: string): string => canonical.slice(canonical.lastIndexOf('@') + 1)

/** The address without its `+tag`. It reaches the same mailbox. */
export const withoutTag = (canonical: string): string => {
  const [local = ''] = localPartOf(canonical).split('+', 1)
  return `${local || localPartOf(canonical)}@${domainOf(canonical)}`
}

const maxInput = 512

/** Also excludes all characters that could end a mail header. */
const unfitForLocalPart = /[\s\p{C}<>()[\]\\,;:@"]/u

/** Characters that a URL parser would read as more than a host, and two dots at the end. */
const unfitForDomain = /[\s\p{C}<>()[\]\\/,;:@"?#%&=+*!$'{}|^`~]|[.。．｡]{2}$/u

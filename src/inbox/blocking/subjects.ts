import type { BlockableSender, BlockSubject } from './block'

/**
 * All subjects under which the sender could be blocked, the most specific first: at most 128 for the longest domain.
 */
export const subjectsOf = ({ contactId, visitorId, address }: BlockableSender): readonly BlockSubject[] => [
  ...(contactId === undefined ? [] : [{ kind: 'contact', value: contactId } as const]),
  ...(visitorId === undefined ? [] : [{ kind: 'visitor', value: visitorId } as const]),
  ...(address === undefined ? [] : [{ kind: 'address', value: address } as const, ...domainsOf(address)]),
]

/** All subjects that cover a subject: itself first, then the domains that it belongs to. */
export const coveringSubjects = ({ kind, value }: BlockSubject): readonly BlockSubject[] => [
  { kind, value },
  ...(kind === 'address' ? domainsOf(value) : []),
  ...(kind === 'domain' ? domainsOf(value).slice(1) : []),
]

/** How specific a subject is: a person above every domain, a domain above its parent domains. */
export const specificity = ({ kind, value }: BlockSubject): number =>
  kind === 'domain' ? value.split('.').length : Number.POSITIVE_INFINITY

export const sameSubject = (left: BlockSubject, right: BlockSubject): boolean =>
  left.kind === right.kind && left.value === right.value

/** An address of a host's kind has a prefix with a colon, and no domain. A longer domain than DNS allows has no blocks. */
const domainsOf = (address: string): readonly BlockSubject[] => {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  if (address.includes(':') || domain.length > longestDomain) return []
  const labels = domain.split('.')
  return labels.map((_, index) => ({ kind: 'domain', value: labels.slice(index).join('.') }))
}

const longestDomain = 253

import type { BlockableSender, BlockSubject } from './block'

/**
 * All subjects under which the sender could be blocked, the most specific first: at most 128 for the longest domain.
 */
export const subjectsOf = ({ contactId, visitorId, address }: BlockableSender): readonly BlockSubject[] => [
  ...(contactId === undefined ? [] : [{ kind: 'contact', value: contactId } as const]),
  ...(visitorId === undefined ? [] : [{ kind: 'visitor', value: visitorId } as const]),
  ...(address === undefined ? [] : [{ kind: 'address', value: address } as const, ...domainsOf(address)]),
]

/** How specific a subject is: a person above every domain, a domain above its parent domains. */
export const specificity = ({ kind, value }: BlockSubject): number =>
  kind === 'domain' ? value.split('.').length : Number.POSITIVE_INFINITY

export const sameSubject = (left: BlockSubject, right: BlockSubject): boolean =>
  left.kind === right.kind && left.value === right.value

/** An address of a host's kind has a prefix with a colon, and no domain. */
const domainsOf = (address: string): readonly BlockSubject[] => {
  if (address.includes(':')) return []
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.')
  return labels.map((_, index) => ({ kind: 'domain', value: labels.slice(index).join('.') }))
}

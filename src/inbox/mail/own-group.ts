import { canonicalAddress, domainOf, localPartOf } from './canonical-address'
import { bracketed, headerOf } from './headers'
import type { IncomingMail } from './incoming-mail'

/** True when our own group or alias added the list headers. They are no signal then, and are ignored. */
export const isFromOwnGroup = (mail: IncomingMail, ownAddresses: readonly string[]): boolean => {
  const listId = bracketed(headerOf(mail, 'list-id') ?? '').toLowerCase()
  const listPost = canonicalAddress(bracketed(headerOf(mail, 'list-post') ?? '').replace(/^mailto:/i, ''))
  return ownAddresses.some(
    (address) => address === listPost || listId === `${localPartOf(address)}.${domainOf(address)}`,
  )
}

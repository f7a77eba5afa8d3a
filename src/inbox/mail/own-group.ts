import { canonicalAddress, domainOf, localPartOf } from './canonical-address'
import { bracketed, headerOf } from './headers'
import type { IncomingMail } from './incoming-mail'

/**
 * True when the list headers were added by a group or alias of ours on the way here. They say nothing about the mail then,
 * and are ignored.
 */
export const isFromOwnGroup = (mail: IncomingMail, ownAddresses: readonly string[]): boolean => {
  const listId = bracketed(headerOf(mail, 'list-id') ?? '').toLowerCase()
  const listPost = canonicalAddress(bracketed(headerOf(mail, 'list-post') ?? '').replace(/^mailto:/i, ''))
  return ownAddresses.some(
    (address) => address === listPost || listId === `${localPartOf(address)}.${domainOf(address)}`,
  )
}

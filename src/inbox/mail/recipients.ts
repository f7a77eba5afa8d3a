import { HelpdeskError } from '../../shared/errors'
import { canonicalAddress } from './canonical-address'
import { headerText } from './header-text'
import type { MailAddress } from './incoming-mail'

/** The recipients as they may stand in a header, each address once. */
export const recipients = (to: readonly MailAddress[]): readonly MailAddress[] => {
  const byAddress = new Map(to.map((recipient, index) => [addressOf(recipient, index), recipient]))
  if (byAddress.size === 0) {
    throw new HelpdeskError('INVALID_INPUT', 'Expected at least one recipient in to, found none.', {
      place: 'to',
    })
  }
  return [...byAddress].map(([address, { name }]) => ({ ...(name && { name: headerText(name) }), address }))
}

const addressOf = ({ address }: MailAddress, index: number): string => {
  const canonical = canonicalAddress(address)
  if (canonical !== undefined) return canonical
  const place = `to[${index}].address`
  const found = JSON.stringify(address.slice(0, 80))
  throw new HelpdeskError('INVALID_INPUT', `Expected an e-mail address at ${place}, found ${found}.`, {
    place,
  })
}

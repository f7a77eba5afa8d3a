import { refusal } from '../../shared/refuse'
import { canonicalAddress } from './canonical-address'
import { headerText } from './header-text'
import type { MailAddress } from './incoming-mail'

/** The recipients in a form that is safe for a header, each address once. */
export const recipients = (to: readonly MailAddress[]): readonly MailAddress[] => {
  const byAddress = new Map(to.map((recipient, index) => [addressOf(recipient, index), recipient]))
  if (byAddress.size === 0) throw refusal('INVALID_INPUT', 'to', 'at least one recipient', to)
  return [...byAddress].map(([address, { name }]) => ({ ...(name && { name: headerText(name) }), address }))
}

const addressOf = ({ address }: MailAddress, index: number): string => {
  const canonical = canonicalAddress(address)
  if (canonical === undefined)
    throw refusal('INVALID_INPUT', `to[${index}].address`, 'an e-mail address', address)
  return canonical
}

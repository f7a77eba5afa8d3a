import type { Address } from 'postal-mime'
import type { MailAddress } from '../../inbox/mail/incoming-mail'
import { cleanName } from './clean-text'
import { bounds } from './limits'

/** The readable addresses in order, with groups expanded. An address without a local part or a domain is omitted. */
export const mailAddresses = (addresses: readonly Address[] | undefined): readonly MailAddress[] =>
  (addresses ?? [])
    .slice(0, bounds.addresses)
    .flatMap((entry) => entry.group ?? [entry])
    .filter(({ address }) => isReadable(address))
    .slice(0, bounds.addresses)
    .map(({ name, address }) => {
      const shown = cleanName(name, bounds.name)
      return shown === '' ? { address } : { name: shown, address }
    })

const isReadable = (address: string): boolean => {
  const at = address.lastIndexOf('@')
  return (
    at > 0 &&
    at < address.length - 1 &&
    address.length <= bounds.address &&
    !/[\s<>\p{Cc}\p{Surrogate}]/u.test(address)
  )
}

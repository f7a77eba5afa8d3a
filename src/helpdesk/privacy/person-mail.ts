import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { Effects } from '../../records/effects'
import type { Person } from '../../records/person'
import type { JsonObject } from '../../shared/json'

/** Whether an effect is a mail to the person. */
export const isMailTo = ({ addresses }: Person, kind: string, payload: JsonObject): boolean =>
  kind === 'send-mail' &&
  (payload as unknown as Effects['send-mail']).mail.to.some(({ address }) =>
    addresses.includes(canonicalAddress(address) ?? ''),
  )

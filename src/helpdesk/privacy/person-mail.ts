import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { Effects } from '../../intake/effects'
import type { Person } from '../../intake/privacy/person'
import type { JsonObject } from '../../shared/json'

/** Whether an effect is a mail to the person. */
export const isMailTo = ({ addresses }: Person, kind: string, payload: JsonObject): boolean =>
  kind === 'send-mail' &&
  (payload as unknown as Effects['send-mail']).mail.to.some(({ address }) =>
    addresses.includes(canonicalAddress(address) ?? ''),
  )

import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { payloadOf } from '../../records/effects'
import type { Person } from '../../records/person'
import type { Effect } from '../../shared/plan'

/** Whether an effect sends a mail to the person. */
export const isMailTo = ({ addresses }: Person, effect: Pick<Effect, 'kind' | 'payload'>): boolean =>
  payloadOf('send-mail', effect)?.mail.to.some(({ address }) =>
    addresses.includes(canonicalAddress(address) ?? ''),
  ) ?? false

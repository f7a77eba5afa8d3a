import { isEmail } from '../../inbox/channel-kinds/email'
import { canonicalAddress, withoutTag } from '../../inbox/mail/canonical-address'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { Channel, EmailChannel } from '../../settings/channel'

/**
 * The active addresses among the recipients of a mail, each once: a mail is received once for each of them. An address
 * with its `+tag` counts before the address without it.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a recipient that is no text.
 */
export const receivingChannels = (
  { envelope }: Pick<IncomingMail, 'envelope'>,
  channels: readonly Channel[],
): readonly EmailChannel[] => {
  const addresses = channels.filter(isEmail).filter(({ active }) => active)
  const at = (wanted: string) => addresses.find(({ address }) => address === wanted)
  const found = envelope.to.flatMap((recipient) => {
    const address = canonicalAddress(recipient)
    return address === undefined ? [] : (at(address) ?? at(withoutTag(address)) ?? [])
  })
  return [...new Set(found)]
}

import { isEmail } from '../../inbox/channel-kinds/email'
import { canonicalAddress, withoutTag } from '../../inbox/mail/canonical-address'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { receiveMail } from '../../intake/mail/receive-mail'
import type { Disposition } from '../../records/disposition'
import type { EmailChannel } from '../../settings/channel'
import { HelpdeskError } from '../../shared/errors'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { transact } from '../run/transact'
import { readMailFacts } from './read-mail-facts'

/** Where mail comes in. Whoever listens for mail asks `accepts` at the recipient, and acknowledges after `receive`. */
export interface MailSide {
  /** Whether an address belongs to a mail channel. */
  accepts(address: string): Promise<boolean>
  /**
   * Takes in one mail with its source, once for each channel that it is for; resolves when both are stored for good, with
   * what became of it.
   *
   * @throws HelpdeskError `UNKNOWN_RECORD` when none of its recipients is a channel of ours.
   */
  receive(mail: IncomingMail, source: Uint8Array): Promise<readonly Disposition[]>
}

export const createMailSide = (ports: Ports, account: string): MailSide => {
  const reader = createReader(ports.storage, account)

  const channelOf = async (recipient: string): Promise<EmailChannel | undefined> => {
    const address = canonicalAddress(recipient)
    if (address === undefined) return undefined
    const found = await reader.many('channel-address', [address, withoutTag(address)])
    const channelId = found.get(address)?.value?.channelId ?? found.get(withoutTag(address))?.value?.channelId
    if (channelId === undefined) return undefined
    const { value: channel } = await reader.one('channel', channelId)
    return channel && isEmail(channel) && channel.active ? channel : undefined
  }

  /** The source of a copy is kept only when it is that of the first: nothing would ever lead to another. */
  const forgetCopy = async ({ messageId }: Disposition, sourceFile: string): Promise<void> => {
    const { value: first } = await reader.one('message', messageId)
    if (first?.sourceFile !== sourceFile) await ports.files.remove(account, sourceFile)
  }

  return {
    accepts: async (address) => (await channelOf(address)) !== undefined,
    receive: async (mail, source) => {
      const channels = new Map<string, EmailChannel>()
      for (const recipient of mail.envelope.to) {
        const channel = await channelOf(recipient)
        if (channel) channels.set(channel.id, channel)
      }
      if (channels.size === 0) {
        throw new HelpdeskError(
          'UNKNOWN_RECORD',
          'Expected a recipient that is a mail channel, found none.',
          { to: [...mail.envelope.to] },
        )
      }
      const dispositions: Disposition[] = []
      for (const channel of channels.values()) {
        const sourceFile = `mail/${channel.inboxId}/${mail.sourceDigest}`
        await ports.files.put(account, sourceFile, source)
        const arrival = { arrivalId: ports.ids.next('arrival'), sourceFile }
        const disposition = await transact(ports, account, async () =>
          receiveMail(mail, await readMailFacts(ports, account, reader, mail, channel, arrival)),
        )
        if (disposition.kind === 'duplicate') await forgetCopy(disposition, sourceFile)
        dispositions.push(disposition)
      }
      return dispositions
    },
  }
}

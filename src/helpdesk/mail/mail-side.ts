import { isEmail } from '../../inbox/channel-kinds/email'
import { canonicalAddress, withoutTag } from '../../inbox/mail/canonical-address'
import { incomingMailForm } from '../../inbox/mail/guards'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { decideMail } from '../../intake/mail/decide-mail'
import type { Disposition } from '../../records/disposition'
import type { EmailChannel } from '../../settings/channel'
import { HelpdeskError } from '../../shared/errors'
import { formOf, guardWith } from '../../shared/guard'
import { indexable } from '../../shared/unstorable'
import { beginAct } from '../run/begin-act'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { transact } from '../run/transact'
import { readMailFacts } from './read-mail-facts'

/** The receiving side of mail. A mail server asks `accepts` for each recipient, and acknowledges after `receive`. */
export interface MailSide {
  /**
   * Whether an address belongs to a mail channel.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `INVALID_INPUT` if the address is no text.
   */
  accepts(address: string): Promise<boolean>
  /**
   * Receives a mail with its source, once for each channel among the recipients. Resolves when both are stored, with
   * the dispositions.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `INVALID_INPUT` for a mail or a source of another form; `UNKNOWN_RECORD` if no
   * recipient is a mail channel.
   */
  receive(mail: IncomingMail, source: Uint8Array): Promise<readonly Disposition[]>
}

const sourceForm = formOf('bytes', (value) => value instanceof Uint8Array)

export const createMailSide = (ports: Ports, account: string): MailSide => {
  const channelOf = async (reader: Reader, recipient: string): Promise<EmailChannel | undefined> => {
    const address = canonicalAddress(recipient)
    if (address === undefined) {
      // Also an address that nobody can have is refused for an account that does not exist.
      await reader.value('account', account)
      return undefined
    }
    const found = await reader.many('channel-address', [address, withoutTag(address)])
    const channelId = found.get(address)?.value?.channelId ?? found.get(withoutTag(address))?.value?.channelId
    if (channelId === undefined) return undefined
    const { value: channel } = await reader.one('channel', channelId)
    return channel && isEmail(channel) && channel.active ? channel : undefined
  }

  /** Deletes the source of a copy, unless it is the source of the first mail: no record refers to it. */
  const forgetCopy = async (
    reader: Reader,
    { messageId }: Disposition,
    sourceFile: string,
  ): Promise<void> => {
    const { value: first } = await reader.one('message', messageId)
    if (first?.sourceFile !== sourceFile) await ports.files.remove(account, sourceFile)
  }

  return {
    accepts: async (address) => (await channelOf(beginAct(ports, account), address)) !== undefined,
    receive: async (received, source) => {
      guardWith(received, incomingMailForm, 'mail')
      const mail = indexable(received)
      guardWith(source, sourceForm, 'source')
      const reader = beginAct(ports, account)
      const channels = new Map<string, EmailChannel>()
      for (const recipient of mail.envelope.to) {
        const channel = await channelOf(reader, recipient)
        if (channel) channels.set(channel.id, channel)
      }
      if (channels.size === 0) {
        await reader.value('account', account)
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
        const disposition = await transact(
          ports,
          account,
          (facts) => readMailFacts(ports, account, facts, mail, channel, arrival),
          (facts) => decideMail(mail, facts),
        )
        if (disposition.kind === 'duplicate') await forgetCopy(reader, disposition, sourceFile)
        dispositions.push(disposition)
      }
      return dispositions
    },
  }
}

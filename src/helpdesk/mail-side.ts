import { allowIds, blockIds } from '../inbox/blocking/block-ids'
import { decideBlocked } from '../inbox/blocking/decide-blocked'
import { canonicalAddress, withoutTag } from '../inbox/mail/canonical-address'
import { mailDedupeKey } from '../inbox/mail/dedupe-key'
import { effectiveSender } from '../inbox/mail/effective-sender'
import type { IncomingMail } from '../inbox/mail/incoming-mail'
import { matchMailThread } from '../inbox/mail/match-thread'
import { referencedMessageIds } from '../inbox/mail/message-ids'
import { type Disposition, mailDispositionId } from '../intake/disposition'
import { absent } from '../intake/known'
import { receiveMail } from '../intake/mail'
import type { MailFacts } from '../intake/mail-facts'
import { mailIdRecord } from '../intake/mail-records'
import type { EmailChannel } from '../intake/settings/channel'
import { HelpdeskError } from '../shared/errors'
import { loadPeople } from './load-people'
import type { Ports } from './ports'
import { createReader } from './reader'
import { transact } from './transact'

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
    return channel?.kind === 'email' && channel.active ? channel : undefined
  }

  const loadFacts = async (
    mail: IncomingMail,
    channel: EmailChannel,
    arrival: Pick<MailFacts, 'arrivalId' | 'sourceFile'>,
  ): Promise<MailFacts> => {
    const { inboxId } = channel
    const mailIds = await reader.many(
      'mail-id',
      [...referencedMessageIds(mail), mail.messageId ?? ''].map((id) => mailIdRecord(inboxId, id)),
    )
    const thread = matchMailThread(mail, {
      conversationOf: (messageId) => mailIds.get(mailIdRecord(inboxId, messageId))?.value?.conversationId,
      tokenKey: ports.secret,
    })
    const sender = effectiveSender(mail, [channel.address])
    const blockable = { channelKind: 'email', ...(sender && { address: sender.address }) } as const
    const [inbox, people, disposition, conversation, blocks, allowed, contactAddress] = await Promise.all([
      reader.need('inbox', inboxId),
      loadPeople(reader),
      reader.one('disposition', mailDispositionId(inboxId, mailDedupeKey(mail))),
      thread.outcome ? reader.one('conversation', thread.outcome.conversationId) : absent,
      reader.many('block', blockIds(blockable)),
      reader.many('allow', allowIds(blockable)),
      reader.many('contact-address', [sender?.address]),
    ])
    const contactId = contactAddress.get(sender?.address ?? '')?.value?.contactId
    const contact = contactId === undefined ? undefined : (await reader.one('contact', contactId)).value
    return {
      ...arrival,
      now: ports.clock.now(),
      channel,
      inbox: inbox.value,
      people,
      disposition,
      sameMailId: mailIds.get(mailIdRecord(inboxId, mail.messageId ?? '')) ?? absent,
      // A token of another inbox, or of a conversation that is gone, names nothing here.
      thread: conversation.value?.inboxId === inboxId ? thread : { ...thread, outcome: undefined },
      conversation: conversation.value?.inboxId === inboxId ? conversation : absent,
      blocked: decideBlocked(
        blockable,
        [...blocks.values()].flatMap(({ value }) => value ?? []),
        [...allowed.values()].flatMap(({ value }) => value ?? []),
      ),
      contact,
      hasUnfilteredThread: contactId !== undefined && (await unfilteredThreads(contactId)) > 0,
    }
  }

  const unfilteredThreads = (contactId: string): Promise<number> =>
    ports.storage.count(account, {
      all: [
        { fact: 'contactId', operator: 'equal', value: contactId },
        { fact: 'filtered', operator: 'isNotSet', value: true },
      ],
    })

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
          {
            to: [...mail.envelope.to],
          },
        )
      }
      const arrival = { arrivalId: ports.ids.next('arrival'), sourceFile: `mail/${mail.sourceDigest}` }
      await ports.files.put(account, arrival.sourceFile, source)
      const dispositions: Disposition[] = []
      for (const channel of channels.values()) {
        dispositions.push(
          await transact(ports, account, async () =>
            receiveMail(mail, await loadFacts(mail, channel, arrival)),
          ),
        )
      }
      return dispositions
    },
  }
}

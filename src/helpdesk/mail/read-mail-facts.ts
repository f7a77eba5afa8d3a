import { allowIds, blockIds } from '../../inbox/blocking/block-ids'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { referencedMessageIds } from '../../inbox/mail/message-ids'
import type { decideMail } from '../../intake/mail/decide-mail'
import type { MailFacts } from '../../intake/mail/mail-facts'
import { mailSender, mailSenderAddress } from '../../intake/mail/mail-records'
import { isLiveIn, type LiveThread, mailEvidence, threadAmong } from '../../intake/mail/thread-among'
import { mailDispositionId } from '../../records/disposition'
import type { Known } from '../../records/known'
import { type MailId, mailIdRecord } from '../../records/mail-index'
import { poolId } from '../../records/pool'
import type { RecordKind } from '../../records/records'
import { addressTombstoneId, newContactId } from '../../records/tombstone'
import type { EmailChannel } from '../../settings/channel'
import { readMailHead } from '../read/read-known'
import { readMembers } from '../read/read-members'
import type { Ports } from '../run/ports'
import type { FactReader, Reader } from '../run/reader'
import type { ReadFor } from '../run/transact'

/** Reads the facts for a mail that arrives at a channel. */
export const readMailFacts = async (
  ports: Pick<Ports, 'storage' | 'clock' | 'secret' | 'strategies'>,
  account: string,
  reader: FactReader,
  mail: IncomingMail,
  channel: EmailChannel,
  arrival: Pick<MailFacts, 'arrivalId' | 'sourceFile'>,
): Promise<ReadFor<typeof decideMail>> => {
  const { inboxId } = channel
  const mailIds = await reader.many(
    'mail-id',
    [...referencedMessageIds(mail), mail.messageId ?? ''].map((id) => mailIdRecord(inboxId, id)),
  )
  const address = mailSenderAddress(mail, channel)
  const dispositionId = mailDispositionId(inboxId, mailDedupeKey(mail))
  const tombstoneId = addressTombstoneId(ports.secret, account, address ?? '')
  const [inbox, disposition, found, addresses, tombstone] = await Promise.all([
    reader.need('inbox', inboxId),
    reader.value('disposition', dispositionId),
    findThread(reader, mail, { channel, mailIds, tokenKey: ports.secret }),
    reader.many('contact-address', [address]),
    reader.one('tombstone', tombstoneId),
  ])
  const contactAddress = addresses.get(address ?? '')?.value ?? null
  const contactId = contactAddress?.contactId
  const sender = mailSender(mail, { channel, contactAddress })
  const [blocks, allowed, contacts, unfiltered] = await Promise.all([
    reader.present('block', blockIds(sender)),
    reader.present('allow', allowIds(sender)),
    reader.many('contact', [contactId]),
    contactId === undefined ? 0 : ports.storage.count(account, unfilteredOf(contactId)),
  ])
  const contact = contacts.get(contactId ?? '')?.value
  const people = await readMembers(ports, reader, {
    inbox: inbox.value,
    rule: channel.routing,
    pool: poolId('channel', channel.id),
    conversation: found.conversation,
    ownerId: contact?.ownerId,
  })
  const sameMailId = mailIdRecord(inboxId, mail.messageId ?? '')
  const facts: MailFacts = {
    ...arrival,
    ...found,
    now: ports.clock.now(),
    channel,
    inbox: inbox.value,
    people,
    disposition,
    sameMailId: mailIds.get(sameMailId)?.value ?? null,
    blocks,
    allowed,
    contactAddress,
    newContactId: newContactId(ports.secret, account, address ?? '', tombstone.version),
    contact,
    hasUnfilteredThread: unfiltered > 0,
    routing: 'now',
  }
  const keysOf = (kind: RecordKind, ids: readonly string[]) => ids.map((id) => ({ kind, id }))
  return {
    facts,
    behind: {
      disposition: keysOf('disposition', [dispositionId]),
      sameMailId: keysOf('mail-id', mail.messageId === undefined ? [] : [sameMailId]),
      conversation: keysOf('conversation', found.conversation ? [found.conversation.id] : []),
      contactAddress: keysOf('contact-address', address === undefined ? [] : [address]),
      blocks: keysOf('block', blockIds(sender)),
      allowed: keysOf('allow', allowIds(sender)),
    },
  }
}

const unfilteredOf = (contactId: string) => ({
  all: [
    { fact: 'contactId', operator: 'equal', value: contactId },
    { fact: 'filtered', operator: 'isNotSet', value: true },
  ],
})

type ThreadSearch = {
  readonly channel: EmailChannel
  readonly mailIds: ReadonlyMap<string, Known<MailId>>
  readonly tokenKey: string
}

/** The conversation that a mail continues. All conversations that the mail names are read first. */
const findThread = async (
  reader: Reader,
  mail: IncomingMail,
  { channel, mailIds, tokenKey }: ThreadSearch,
): Promise<Pick<MailFacts, 'thread' | 'conversation'>> => {
  const { inboxId } = channel
  const evidence = mailEvidence(
    mail,
    tokenKey,
    (id) => mailIds.get(mailIdRecord(inboxId, id))?.value?.conversationId,
  )
  const read = await Promise.all(evidence.named.map((id) => readLive(reader, id, inboxId)))
  return threadAmong(evidence, channel, read.flat())
}

const readLive = async (reader: Reader, id: string, inboxId: string): Promise<readonly LiveThread[]> => {
  const conversation = await reader.value('conversation', id)
  if (!isLiveIn(inboxId, conversation)) return []
  const { participants } = await readMailHead(reader, conversation)
  return [{ conversation, participants }]
}

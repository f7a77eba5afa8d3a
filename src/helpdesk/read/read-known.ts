import type { Conversation } from '../../inbox/conversation/conversation'
import { addToMailHead, keepsMailHead, noMails } from '../../intake/conversation/mail-head'
import { type KnownRecords, knownRecords } from '../../records/known'
import type { MailHead } from '../../records/mail-head'
import type { RecordKey } from '../../shared/plan'
import type { Reader } from '../run/reader'
import { publicMessages } from './thread-messages'

/**
 * The records for a command on a conversation, in one read. A head of mails that does not exist yet is built from the
 * thread.
 */
export const readKnown = async (
  reader: Reader,
  keys: readonly RecordKey[],
  conversation: Conversation | undefined,
): Promise<KnownRecords> => {
  const read = await reader.records(keys)
  const asksHead = keys.some(({ kind }) => kind === 'mail-head')
  if (!asksHead || conversation === undefined || read.get('mail-head', conversation.id).value) return read
  const messages = await publicMessages(reader, conversation.id)
  const head = { version: 0, value: messages.reduce(addToMailHead, noMails) }
  return knownRecords(
    keys.map((key) => [key, key.kind === 'mail-head' ? head : read.get(key.kind as 'load', key.id)]),
  )
}

/** The head of mails of a conversation; empty for a chat. */
export const readMailHead = async (
  reader: Reader,
  conversation: Pick<Conversation, 'id' | 'visitorId'>,
): Promise<MailHead> => {
  if (!keepsMailHead(conversation)) return noMails
  const { id } = conversation
  const known = await readKnown(reader, [{ kind: 'mail-head', id }], conversation as Conversation)
  return known.get('mail-head', id).value ?? noMails
}

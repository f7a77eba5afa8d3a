import type { Conversation } from '../../inbox/conversation/conversation'
import { keepsMailHead, mailHeadOf, noMails } from '../../intake/conversation/mail-head'
import type { KnownRecords } from '../../records/known'
import type { MailHead } from '../../records/mail-head'
import type { RecordKey } from '../../shared/plan'
import type { FactReader, Reader } from '../run/reader'
import { publicMessages } from './thread-messages'

/**
 * Reads the records for a command on a conversation, in one read. A head of mails that does not exist yet is built from
 * the thread, and replaces the absent one.
 */
export const readKnown = async (
  reader: FactReader,
  keys: readonly RecordKey[],
  conversation: Conversation | null,
): Promise<KnownRecords> => {
  const read = await reader.records(keys)
  const asksHead = keys.some(({ kind }) => kind === 'mail-head')
  if (!asksHead || conversation === null || read.get('mail-head', conversation.id).value) return reader.known
  const value = await buildMailHead(reader, conversation)
  reader.replace({ kind: 'mail-head', id: conversation.id }, { version: 0, value })
  return reader.known
}

/** The head of mails of a conversation; empty for a chat. */
export const readMailHead = async (
  reader: Reader,
  conversation: Pick<Conversation, 'id' | 'visitorId'>,
): Promise<MailHead> => {
  if (!keepsMailHead(conversation)) return noMails
  return (await reader.value('mail-head', conversation.id)) ?? buildMailHead(reader, conversation)
}

const buildMailHead = async (
  reader: Reader,
  conversation: Pick<Conversation, 'id' | 'visitorId'>,
): Promise<MailHead> => mailHeadOf(conversation, await publicMessages(reader, conversation.id))

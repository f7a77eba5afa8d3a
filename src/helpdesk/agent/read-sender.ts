import { blockIds } from '../../inbox/blocking/block-ids'
import { isEmail } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ActFacts, SenderFacts } from '../../intake/agent/agent-facts'
import { senderOf } from '../../intake/agent/sender-of'
import { noMails } from '../../intake/conversation/mail-head'
import type { MailHead } from '../../records/mail-head'
import type { EmailChannel } from '../../settings/channel'
import type { Reader } from '../run/reader'
import { type ActedOn, mailHeadKeys, readBase } from './act-base'

/** The base of an act, the head of the conversation's mails, and the blocks that could name its customer. */
export const readSender = async (
  about: ActedOn,
  more: Parameters<typeof readBase>[1] = {},
): Promise<ActFacts & SenderFacts> => {
  const conversation = about.conversation.value
  const keys = mailHeadKeys(conversation)
  const base = await readBase(about, { ...more, keys: [...(more.keys ?? []), ...keys] })
  const mailHead =
    keys.length === 0 ? noMails : (base.known.get('mail-head', conversation.id).value ?? noMails)
  return { ...base, mailHead, blocks: await readBlocks(about.reader, conversation, mailHead) }
}

/** The blocks that could name the customer of a conversation. */
export const readBlocks = (
  reader: Reader,
  conversation: Conversation,
  mailHead: Pick<MailHead, 'sender'>,
): Promise<SenderFacts['blocks']> => reader.present('block', blockIds(senderOf(conversation, mailHead)))

/**
 * The address that mail about a conversation leaves from: its own channel, or else another address of the inbox. Channels
 * of the account are listed only where the conversation's own channel is no active address.
 */
export const readSendFrom = async (
  reader: Reader,
  { inboxId, channelId }: Conversation,
): Promise<EmailChannel | undefined> => {
  const { value: own } = await reader.one('channel', channelId)
  if (own !== undefined && isEmail(own) && own.active && own.inboxId === inboxId) return own
  const others = await reader.all('channel')
  return others.filter(isEmail).find((channel) => channel.inboxId === inboxId && channel.active)
}

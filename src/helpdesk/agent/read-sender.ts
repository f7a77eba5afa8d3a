import { blockIds } from '../../inbox/blocking/block-ids'
import { isEmail } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ActFacts, SenderFacts } from '../../intake/agent/agent-facts'
import { senderOf } from '../../intake/agent/sender-of'
import { noMails } from '../../intake/conversation/mail-head'
import type { Known } from '../../records/known'
import type { MailHead } from '../../records/mail-head'
import type { Channel, EmailChannel } from '../../settings/channel'
import type { Reader } from '../run/reader'
import { type CommandTarget, mailHeadKeys, readBase } from './act-base'

/** The base facts of a command, with the head of mails and the blocks that can apply to the customer. */
export const readSender = async (
  about: CommandTarget,
  more: Parameters<typeof readBase>[1] = {},
): Promise<ActFacts & SenderFacts> => {
  const conversation = about.conversation.value
  const keys = mailHeadKeys(conversation)
  const base = await readBase(about, { ...more, keys: [...(more.keys ?? []), ...keys] })
  const mailHead =
    keys.length === 0 ? noMails : (base.known.get('mail-head', conversation.id).value ?? noMails)
  return { ...base, mailHead, blocks: await readBlocks(about.reader, conversation, mailHead) }
}

/** The blocks that can apply to the customer of a conversation. */
export const readBlocks = (
  reader: Reader,
  conversation: Conversation,
  mailHead: Pick<MailHead, 'sender'>,
): Promise<SenderFacts['blocks']> => reader.present('block', blockIds(senderOf(conversation, mailHead)))

/**
 * The address that mail about a conversation is sent from: its own channel, or another address of the inbox. The
 * channels of the account are listed only if the conversation's own channel is not an active address.
 */
export const readSendFrom = async (
  reader: Reader,
  { inboxId }: Conversation,
  channel: Promise<Known<Channel>>,
): Promise<EmailChannel | undefined> => {
  const { value: own } = await channel
  if (own !== undefined && isEmail(own) && own.active && own.inboxId === inboxId) return own
  const others = await reader.all('channel')
  return others.filter(isEmail).find((other) => other.inboxId === inboxId && other.active)
}

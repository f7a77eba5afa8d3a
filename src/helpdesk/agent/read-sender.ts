import { blockIds } from '../../inbox/blocking/block-ids'
import { isEmail } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ActFacts, CustomerFacts } from '../../intake/agent/agent-facts'
import { senderOf } from '../../intake/agent/sender-of'
import type { Behind } from '../../intake/commit/known-facts'
import { noMails } from '../../intake/conversation/mail-head'
import type { MailHead } from '../../records/mail-head'
import type { Channel, EmailChannel } from '../../settings/channel'
import type { Reader } from '../run/reader'
import { behindAct, type CommandTarget, mailHeadKeys, readBase } from './act-base'

/** The base facts of a command, with the head of mails and the blocks that can apply to the customer. */
export const readSender = async (
  about: CommandTarget,
  more: Parameters<typeof readBase>[1] = {},
): Promise<ActFacts & CustomerFacts> => {
  const { reader, conversation } = about
  const keys = mailHeadKeys(conversation)
  const base = await readBase(about, { ...more, keys: [...(more.keys ?? []), ...keys] })
  const mailHead =
    keys.length === 0 ? noMails : (reader.known.get('mail-head', conversation.id).value ?? noMails)
  return { ...base, mailHead, blocks: await readBlocks(reader, conversation, mailHead) }
}

/** The records behind the facts about the customer. */
export const behindSender = (
  facts: ActFacts & CustomerFacts,
): Behind<'conversation' | 'disposition' | 'mailHead' | 'blocks'> => ({
  ...behindAct(facts),
  mailHead: mailHeadKeys(facts.conversation),
  blocks: blockIds(senderOf(facts.conversation, facts.mailHead)).map((id) => ({ kind: 'block', id })),
})

/** The blocks that can apply to the customer of a conversation. */
export const readBlocks = (
  reader: Reader,
  conversation: Conversation,
  mailHead: Pick<MailHead, 'sender'>,
): Promise<CustomerFacts['blocks']> => reader.present('block', blockIds(senderOf(conversation, mailHead)))

/**
 * The address that mail about a conversation is sent from: its own channel, or another address of the inbox. The
 * channels of the account are listed only if the conversation's own channel is not an active address.
 */
export const readSendFrom = async (
  reader: Reader,
  { inboxId }: Conversation,
  channel: Promise<Channel | null>,
): Promise<EmailChannel | undefined> => {
  const own = await channel
  if (own !== null && isEmail(own) && own.active && own.inboxId === inboxId) return own
  const others = await reader.all('channel')
  return others.filter(isEmail).find((other) => other.inboxId === inboxId && other.active)
}

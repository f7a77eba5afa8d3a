import { allowIds } from '../../inbox/blocking/block-ids'
import type { Conversation } from '../../inbox/conversation/conversation'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import { effectiveSender } from '../../inbox/mail/effective-sender'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { decideThreading, namedConversations } from '../../inbox/mail/match-thread'
import { normalMessageId, referencedMessageIds } from '../../inbox/mail/message-ids'
import { readReplyTokens } from '../../inbox/mail/read-reply-tokens'
import { mailDispositionId } from '../../records/disposition'
import { poolId } from '../../records/pool'
import type { EmailChannel } from '../../settings/channel'
import { mailHeadOf } from '../conversation/mail-head'
import type { MailFacts } from '../mail/mail-facts'
import { mailSender } from '../mail/mail-records'
import { among, blocksOf, peopleOf } from './among'
import { addressFacts } from './chat-facts'
import type { AccountSetup, Lookups, Moment } from './lookups'

/** A mail that arrives at a channel. */
export interface Arrival extends Pick<MailFacts, 'arrivalId' | 'sourceFile'> {
  /** The address that receives the mail. */
  readonly channel: EmailChannel
}

/**
 * The facts of a mail that arrives at a channel.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` when the channel's inbox does not exist.
 */
export const mailFacts = (
  look: Lookups,
  setup: AccountSetup,
  { now, tokenKey }: Moment,
  mail: IncomingMail,
  arrival: Arrival,
): MailFacts => {
  const { channel } = arrival
  const { inboxId } = channel
  const { contactAddress, newContactId } = addressFacts(
    look,
    effectiveSender(mail, [channel.address])?.address,
  )
  const sender = mailSender(mail, { channel, contactAddress })
  const contactId = contactAddress?.contactId
  const { messageId } = mail
  return {
    ...arrival,
    ...findThread(look, mail, channel, tokenKey),
    now,
    inbox: among('inbox', setup.inboxes, inboxId),
    people: peopleOf(look, setup, poolId('channel', channel.id)),
    disposition: look.disposition(mailDispositionId(inboxId, mailDedupeKey(mail))),
    sameMailId: messageId === undefined ? null : look.mailId(inboxId, normalMessageId(messageId)),
    blocks: blocksOf(look, sender),
    allowed: allowIds(sender).flatMap((id) => look.allow(id) ?? []),
    contactAddress,
    newContactId,
    contact: contactId === undefined ? undefined : look.contact(contactId),
    hasUnfilteredThread: contactId !== undefined && look.hasUnfilteredThread(contactId),
    routing: 'now',
  }
}

/** A conversation that is deleted, erased, or in another inbox counts as deleted. */
const findThread = (
  look: Lookups,
  mail: IncomingMail,
  { inboxId, address }: EmailChannel,
  tokenKey: string,
): Pick<MailFacts, 'thread' | 'conversation'> => {
  const tokens = readReplyTokens(mail, tokenKey)
  const threads = Object.fromEntries(
    referencedMessageIds(mail).flatMap((id) => {
      const found = look.mailId(inboxId, normalMessageId(id))
      return found ? [[id, found.conversationId]] : []
    }),
  )
  const named = namedConversations({ mail, threads, tokens })
  const live = named.flatMap((id): readonly Conversation[] => {
    const found = look.conversation(id)
    return found?.inboxId === inboxId && found.erasedAt === undefined ? [found] : []
  })
  const facts = {
    mail,
    ownAddresses: [address],
    threads,
    tokens,
    deleted: named.filter((id) => !live.some((each) => each.id === id)),
    participants: Object.fromEntries(
      live.map((each) => [each.id, mailHeadOf(each, look.visibleMessages(each.id)).participants]),
    ),
  }
  const thread = decideThreading({}, facts)
  return { thread, conversation: live.find(({ id }) => id === thread.outcome?.conversationId) ?? null }
}

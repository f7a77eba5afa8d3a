import type { Conversation } from '../../inbox/conversation/conversation'
import { writesByAddress } from '../../inbox/conversation/writes-by-address'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { Message } from '../../inbox/message'
import type { MailHead } from '../../records/mail-head'

const maxMailIds = 50
const maxParticipants = 1_000

export const noMails: MailHead = {
  participants: [],
  sender: null,
  subject: '',
  lastInbound: null,
  mailIds: [],
  lastWriter: null,
}

/** Whether a conversation has a head of mails: its customer writes from an address, not from a browser. */
export const keepsMailHead = ({ visitorId }: Pick<Conversation, 'visitorId'>): boolean => visitorId === null

/** Adds a message to the head. The head of a thread is the fold over the messages that its customer can see. */
export const addToMailHead = (head: MailHead, message: Message): MailHead => {
  const { by, from, addressKey, to = [], subject, mailId, replyTo } = message
  const inbound = writesByAddress(by)
  const addresses = [...(from ? [from.address] : []), ...to].flatMap(
    (written) => canonicalAddress(written) ?? [],
  )
  const first = head.lastInbound === null && inbound
  return {
    participants: [...new Set([...head.participants, ...addresses])].slice(-maxParticipants),
    sender: first ? (addressKey ?? from?.address ?? null) : head.sender,
    subject: first ? (subject ?? '') : head.subject,
    lastInbound: inbound
      ? { ...(mailId !== undefined && { mailId }), ...(from && { from }), ...(replyTo && { replyTo }) }
      : head.lastInbound,
    mailIds: mailId === undefined ? head.mailIds : shortened([...head.mailIds, mailId]),
    lastWriter: inbound ? by.id : head.lastWriter,
  }
}

/**
 * The head of a conversation with these messages, which its customer can see, oldest first; empty for a chat.
 *
 * @throws HelpdeskError `INVALID_INPUT` for messages of another form.
 */
export const mailHeadOf = (
  conversation: Pick<Conversation, 'visitorId'>,
  messages: readonly Message[],
): MailHead => (keepsMailHead(conversation) ? messages.reduce(addToMailHead, noMails) : noMails)

/** Keeps the first Message-ID of the thread and the newest ones, because `References` names them. */
const shortened = (ids: readonly string[]): readonly string[] =>
  ids.length > maxMailIds ? [...ids.slice(0, 1), ...ids.slice(1 - maxMailIds)] : ids

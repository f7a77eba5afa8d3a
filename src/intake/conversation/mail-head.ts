import type { Conversation } from '../../inbox/conversation/conversation'
import { writesByAddress } from '../../inbox/conversation/writes-by-address'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { Message } from '../../inbox/message'
import type { MailHead } from '../../records/mail-head'

const mostMailIds = 50
const mostParticipants = 1_000

export const noMails: MailHead = {
  participants: [],
  sender: null,
  subject: '',
  lastInbound: null,
  mailIds: [],
  lastWriter: null,
}

/** Whether a conversation has a head: its customer writes from an address, as in mail, and not from a browser. */
export const keepsMailHead = ({ visitorId }: Pick<Conversation, 'visitorId'>): boolean => visitorId === null

/** The head with one more message; the head of a thread is the fold over the messages that its customer can see. */
export const addToMailHead = (head: MailHead, message: Message): MailHead => {
  const { by, from, addressKey, to = [], subject, mailId, replyTo } = message
  const inbound = writesByAddress(by)
  const addresses = [...(from ? [from.address] : []), ...to].flatMap(
    (written) => canonicalAddress(written) ?? [],
  )
  const first = head.lastInbound === null && inbound
  return {
    participants: [...new Set([...head.participants, ...addresses])].slice(-mostParticipants),
    sender: first ? (addressKey ?? from?.address ?? null) : head.sender,
    subject: first ? (subject ?? '') : head.subject,
    lastInbound: inbound
      ? { ...(mailId !== undefined && { mailId }), ...(from && { from }), ...(replyTo && { replyTo }) }
      : head.lastInbound,
    mailIds: mailId === undefined ? head.mailIds : shortened([...head.mailIds, mailId]),
    lastWriter: inbound ? by.id : head.lastWriter,
  }
}

/** The mail that began the thread stays: references name it and the newest ones. */
const shortened = (ids: readonly string[]): readonly string[] =>
  ids.length > mostMailIds ? [...ids.slice(0, 1), ...ids.slice(1 - mostMailIds)] : ids

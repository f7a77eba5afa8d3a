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

/** The head with one more message; the head of a thread is the fold over the messages that its customer can see. */
export const addToMailHead = (head: MailHead, message: Message): MailHead => {
  const { by, from, to = [], subject, mailId, replyTo } = message
  const inbound = by.kind === 'email'
  const addresses = [...(from ? [from.address] : []), ...to].flatMap(
    (written) => canonicalAddress(written) ?? [],
  )
  const first = head.lastInbound === null && inbound
  return {
    participants: [...new Set([...head.participants, ...addresses])].slice(-mostParticipants),
    sender: first ? (from?.address ?? null) : head.sender,
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

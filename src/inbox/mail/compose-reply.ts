import { guardWith, text } from '../../shared/guard'
import { derivedId } from '../../shared/ids'
import { domainOf } from './canonical-address'
import { headerText } from './header-text'
import { replyForm } from './helper-guards'
import type { MailAddress } from './incoming-mail'
import type { OutgoingMail } from './outgoing-mail'
import { recipients } from './recipients'
import { replyAddress } from './reply-token'

export type Reply = {
  /** The reply token of the mail names it. */
  readonly conversationId: string
  /** The id of the message record. The same message always gets the same Message-ID. */
  readonly messageId: string
  /** The channel from which the mail is sent. */
  readonly channel: MailChannel
  /** The name of the agent. Shown before the name of the channel. */
  readonly agentName?: string
  /** The recipients, at least one. */
  readonly to: readonly MailAddress[]
  /** The subject of the conversation. */
  readonly subject: string
  /** The body as plain text, with the quoted history if the host wants one. */
  readonly text: string
  /** The same body as sanitised HTML. @default none */
  readonly html?: string
  /** The Message-IDs of the conversation's mails, received and sent, oldest first. */
  readonly history: readonly string[]
  /** The Message-ID of the customer's newest mail. */
  readonly lastInbound?: string
  /** The key that signs reply tokens. Without it, only the references lead a reply back to the conversation. */
  readonly tokenKey?: string
}

/** The channel from which mail is sent. */
export type MailChannel = {
  /** Canonical. */
  readonly address: string
  /** The name that recipients see. */
  readonly name: string
}

/**
 * Composes the mail for an agent's reply. It is sent from the address of the channel, never from the agent's own, and
 * joins the customer's mail thread (semantics 8, Outgoing).
 *
 * @throws HelpdeskError `INVALID_INPUT` when there is no recipient, a recipient is not a mail address, or the token key is
 * empty.
 */
export const composeReply = (reply: Reply): OutgoingMail => {
  guardWith(reply, replyForm, 'reply')
  const { channel, conversationId, tokenKey } = reply
  const lastInbound =
    reply.lastInbound !== undefined && validReference.test(reply.lastInbound) ? reply.lastInbound : undefined
  const name = headerText(reply.agentName ? `${reply.agentName} (${channel.name})` : channel.name)
  const answersTo =
    tokenKey === undefined ? channel.address : replyAddress(channel.address, tokenKey, conversationId)
  return {
    messageId: `${derivedId('reply', conversationId, reply.messageId)}@${domainOf(channel.address)}`,
    ...(lastInbound !== undefined && { inReplyTo: lastInbound }),
    references: shortened(reply.history.filter((id) => validReference.test(id))),
    from: { name, address: channel.address },
    replyTo: { name, address: answersTo },
    to: recipients(reply.to),
    subject: reply.lastInbound === undefined ? headerText(reply.subject) : replySubject(reply.subject),
    text: reply.text,
    ...(reply.html !== undefined && { html: reply.html }),
    headers: [],
  }
}

/**
 * The subject with exactly one `Re:`. Other reply prefixes are removed.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is no text.
 */
export const replySubject = (subject: string): string => {
  guardWith(subject, text, 'subject')
  let bare = headerText(subject)
  for (let prefix = replyPrefix.exec(bare); prefix; prefix = replyPrefix.exec(bare)) {
    bare = bare.slice(prefix[0].length)
  }
  return `Re: ${bare}`.trimEnd()
}

/** The reply prefixes of mail programs in several languages. */
const replyPrefix = /^(?:re|aw|antw|sv|vs|odp|rif|ynt) ?: ?/i

/** A safe Message-ID. Ids come from senders, and an id with a line break could inject a header. */
const validReference = /^[^\s<>\p{C}]{1,998}$/u

const keptReferences = 20

/** The first mail and the newest ones, which is enough for mail programs to find the thread. */
const shortened = (history: readonly string[]): readonly string[] =>
  history.length > keptReferences ? [...history.slice(0, 1), ...history.slice(-keptReferences)] : history

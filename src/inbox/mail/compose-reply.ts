import { derivedId } from '../../shared/ids'
import { domainOf } from './canonical-address'
import { headerText } from './header-text'
import type { MailAddress } from './incoming-mail'
import type { OutgoingMail } from './outgoing-mail'
import { recipients } from './recipients'
import { replyToken, taggedAddress } from './reply-token'

export interface Reply {
  readonly conversationId: string
  /** The id of the message's record: the same message always gets the same Message-ID. */
  readonly messageId: string
  readonly channel: MailChannel
  /** Shown before the channel's name. Without one the name of the channel stands alone. */
  readonly agentName?: string
  readonly to: readonly MailAddress[]
  /** Of the conversation. */
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Message-IDs of the conversation's mails, received and sent, oldest first. */
  readonly history: readonly string[]
  /** The newest mail of the customer. */
  readonly lastInbound?: string
  /** The key that reply tokens are signed with; without it the references alone lead back. */
  readonly tokenKey?: string
}

/** The address that mail is sent from. */
export interface MailChannel {
  /** Canonical. */
  readonly address: string
  readonly name: string
}

/**
 * The mail that carries an agent's reply: from the channel's address, never the agent's own, and into the customer's thread
 * (semantics 8, Outgoing).
 *
 * @throws HelpdeskError `INVALID_INPUT` when there is no recipient or one is not an address.
 */
export const composeReply = (reply: Reply): OutgoingMail => {
  const { channel, conversationId, tokenKey } = reply
  const lastInbound =
    reply.lastInbound !== undefined && citable.test(reply.lastInbound) ? reply.lastInbound : undefined
  const name = headerText(reply.agentName ? `${reply.agentName} (${channel.name})` : channel.name)
  const answersAt =
    tokenKey === undefined
      ? channel.address
      : taggedAddress(channel.address, replyToken(tokenKey, conversationId))
  return {
    messageId: `${derivedId('reply', conversationId, reply.messageId)}@${domainOf(channel.address)}`,
    ...(lastInbound !== undefined && { inReplyTo: lastInbound }),
    references: shortened(reply.history.filter((id) => citable.test(id))),
    from: { name, address: channel.address },
    replyTo: { name, address: answersAt },
    to: recipients(reply.to),
    subject: reply.lastInbound === undefined ? headerText(reply.subject) : replySubject(reply.subject),
    text: reply.text,
    ...(reply.html !== undefined && { html: reply.html }),
    headers: [],
  }
}

/** The subject with one `Re:` before it, whatever stood there. */
export const replySubject = (subject: string): string => {
  let bare = headerText(subject)
  for (let prefix = replyPrefix.exec(bare); prefix; prefix = replyPrefix.exec(bare)) {
    bare = bare.slice(prefix[0].length)
  }
  return `Re: ${bare}`.trimEnd()
}

/** What mail programs write before the subject of a reply, in the languages that do not write `Re`. */
const replyPrefix = /^(?:re|aw|antw|sv|vs|odp|rif|ynt) ?: ?/i

/** What a header can carry. Ids come from whoever wrote, and one with a line break in it would begin a header of its own. */
const citable = /^[^\s<>\p{C}]{1,998}$/u

const keptReferences = 20

/** The mail that began it and the newest ones: enough for every mail program to find the thread. */
const shortened = (history: readonly string[]): readonly string[] =>
  history.length > keptReferences ? [...history.slice(0, 1), ...history.slice(-keptReferences)] : history

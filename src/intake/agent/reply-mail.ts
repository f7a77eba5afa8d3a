import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { composeReply } from '../../inbox/mail/compose-reply'
import type { MailAddress } from '../../inbox/mail/incoming-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import type { Message } from '../../inbox/message'
import type { ReplyFacts } from './agent-facts'

/** The mail with an agent's answer; undefined if there is no address to send from or to. */
export const replyMail = (message: Message, facts: ReplyFacts): OutgoingMail | undefined => {
  const { lastInbound, subject, mailIds } = facts.mailHead
  const to = answerable(lastInbound?.replyTo) ?? answerable(lastInbound?.from && [lastInbound.from]) ?? []
  if (facts.sendFrom === undefined || to.length === 0) return undefined
  return composeReply({
    conversationId: message.conversationId,
    messageId: message.id,
    channel: facts.sendFrom,
    agentName: facts.agent.name,
    to,
    subject,
    text: message.text,
    history: mailIds,
    ...(lastInbound?.mailId !== undefined && { lastInbound: lastInbound.mailId }),
    tokenKey: facts.tokenKey,
  })
}

/** The addresses if all are valid, undefined otherwise: a stranger can write anything in Reply-To. */
const answerable = (addresses: readonly MailAddress[] = []): readonly MailAddress[] | undefined => {
  const valid = addresses.filter(({ address }) => canonicalAddress(address) !== undefined)
  return valid.length > 0 ? valid : undefined
}

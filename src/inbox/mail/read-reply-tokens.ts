import { guardWith } from '../../shared/guard'
import { canonicalAddress, localPartOf } from './canonical-address'
import { tokensForm } from './helper-guards'
import type { IncomingMail } from './incoming-mail'
import { readReplyToken } from './reply-token'

/** The conversations that the reply tokens of a mail name. Only tokens with a valid signature count. */
export type ReplyTokens = {
  /** Ids of conversations, from the tags of the recipient addresses, in the order of the addresses. */
  readonly recipients: readonly string[]
  /** Ids of conversations, from the `[#…]` in the subject, in their order. */
  readonly subject: readonly string[]
}

/** No token of a mail is read, for example since no key is set. */
export const noReplyTokens: ReplyTokens = { recipients: [], subject: [] }

/**
 * Reads and verifies the reply tokens of a mail. It is a step of its own, so that the facts of `decideThreading` never hold
 * the key.
 *
 * @param key The key that signed the tokens, see `replyToken`.
 * @throws HelpdeskError `INVALID_INPUT` for a mail of another form, or an empty key.
 */
export const readReplyTokens = (
  mail: Pick<IncomingMail, 'envelope' | 'to' | 'cc' | 'subject'>,
  key: string,
): ReplyTokens => {
  guardWith(mail, tokensForm, 'mail')
  const verified = (tokens: readonly string[]): readonly string[] =>
    tokens.flatMap((token) => readReplyToken(key, token) ?? [])
  return { recipients: verified(recipientTags(mail)), subject: verified(subjectTokens(mail.subject)) }
}

const maxRecipients = 100

const recipientTags = ({ envelope, to, cc }: Pick<IncomingMail, 'envelope' | 'to' | 'cc'>) =>
  [...envelope.to, ...to.map(({ address }) => address), ...cc.map(({ address }) => address)]
    .slice(0, maxRecipients)
    .flatMap((recipient) => {
      const local = localPartOf(canonicalAddress(recipient) ?? '')
      const plus = local.indexOf('+')
      return plus < 0 ? [] : [local.slice(plus + 1)]
    })

/** The tokens in `[#…]`. */
const subjectTokens = (subject: string): readonly string[] =>
  subject
    .slice(0, 998)
    .split('[#')
    .slice(1)
    .flatMap((rest) => (rest.includes(']') ? [rest.slice(0, rest.indexOf(']')).trim().toLowerCase()] : []))

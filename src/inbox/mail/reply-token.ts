import { keyedDigest, sameText } from '../../shared/digest'
import { refusal } from '../../shared/refuse'
import { domainOf, localPartOf } from './canonical-address'
import { decodeId, encodeId } from './token-id'

/**
 * A signed token for a conversation: `ID.SIGNATURE`. It is read in any case, because mail servers may change the case,
 * and ids that differ only in case get different tokens.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an empty key, an id that is empty or no valid text, and an id whose token
 * does not fit into the local part of an address: 64 characters with a letter and `+` before the token.
 */
export const replyToken = (key: string, conversationId: string): string => {
  const token = tokenOf(key, conversationId)
  if (token.length > maxToken) {
    throw refusal(
      'INVALID_INPUT',
      'conversationId',
      `an id whose reply token has at most ${maxToken} characters`,
      conversationId,
    )
  }
  return token
}

/**
 * The conversation of a token; nothing when the signature is invalid.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an empty key, with which anyone could sign.
 */
export const readReplyToken = (key: string, token: string): string | undefined => {
  requireKey(key)
  const dot = token.lastIndexOf('.')
  const name = token.slice(0, Math.max(dot, 0))
  const signedAs = token.slice(dot + 1).toLowerCase()
  // Tokens were written without an encoding before, so the text itself may be the id.
  return [decodeId(name), name].find(
    (id) => id !== undefined && id !== '' && sameText(signedAs, signature(key, id)),
  )
}

/**
 * The address of the channel with the token as its tag. Mail to this address joins the conversation. When the tag
 * would make the local part too long, the address is unchanged, and only the references lead back.
 */
export const taggedAddress = (address: string, token: string): string => {
  const local = `${localPartOf(address)}+${token}`
  return local.length <= maxLocalPart ? `${local}@${domainOf(address)}` : address
}

/** As `taggedAddress`, also for an id for which no token can be written. */
export const replyAddress = (address: string, key: string, conversationId: string): string =>
  taggedAddress(address, tokenOf(key, conversationId))

const maxLocalPart = 64

/** A local part has at least one character before the `+`. */
const maxToken = maxLocalPart - 2

const tokenOf = (key: string, conversationId: string): string => {
  requireKey(key)
  if (conversationId === '' || /\p{Surrogate}/u.test(conversationId)) {
    throw refusal('INVALID_INPUT', 'conversationId', 'text without half a surrogate pair', conversationId)
  }
  return `${encodeId(conversationId)}.${signature(key, conversationId)}`
}

const requireKey = (key: string): void => {
  if (key === '') throw refusal('INVALID_INPUT', 'key', 'a key that is not empty', key)
}

/** 64 bits: enough against guessing by mail, and short enough for a local part. */
const signature = (key: string, conversationId: string): string =>
  keyedDigest(key, 'reply-token', conversationId).slice(0, 16)

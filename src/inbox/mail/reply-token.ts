import { keyedDigest, sameText } from '../../shared/digest'
import { domainOf, localPartOf } from './canonical-address'

/** Names a conversation so that nobody else can: `ID.SIGNATURE`. Lower case, since mail changes the case of addresses. */
export const replyToken = (key: string, conversationId: string): string =>
  `${conversationId}.${signature(key, conversationId)}`

/** The conversation a token names, or nothing when it was not signed with this key. */
export const readReplyToken = (key: string, token: string): string | undefined => {
  const dot = token.lastIndexOf('.')
  const conversationId = token.slice(0, Math.max(dot, 0))
  const signed = conversationId !== '' && sameText(token.slice(dot + 1), signature(key, conversationId))
  return signed ? conversationId : undefined
}

/**
 * The channel's address with the token as its tag: what is sent there joins the conversation. The address as it is when
 * the tag would make it longer than mail allows; then the references alone lead back.
 */
export const taggedAddress = (address: string, token: string): string => {
  const local = `${localPartOf(address)}+${token}`
  return local.length <= 64 ? `${local}@${domainOf(address)}` : address
}

/** 64 bits: enough against guessing by mail, short enough for a local part. */
const signature = (key: string, conversationId: string): string =>
  keyedDigest(key, 'reply-token', conversationId).slice(0, 16)

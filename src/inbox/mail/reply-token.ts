import { keyedDigest, sameText } from '../../shared/digest'
import { domainOf, localPartOf } from './canonical-address'

/** A signed token for a conversation: `ID.SIGNATURE`. Lower case, because mail servers may change the case. */
export const replyToken = (key: string, conversationId: string): string =>
  `${conversationId}.${signature(key, conversationId)}`

/** The conversation of a token; nothing when the signature is invalid. */
export const readReplyToken = (key: string, token: string): string | undefined => {
  const dot = token.lastIndexOf('.')
  const conversationId = token.slice(0, Math.max(dot, 0))
  const signed = conversationId !== '' && sameText(token.slice(dot + 1), signature(key, conversationId))
  return signed ? conversationId : undefined
}

/**
 * The address of the channel with the token as its tag. Mail to this address joins the conversation. When the tag
 * would make the local part too long, the address is unchanged, and only the references lead back.
 */
export const taggedAddress = (address: string, token: string): string => {
  const local = `${localPartOf(address)}+${token}`
  return local.length <= 64 ? `${local}@${domainOf(address)}` : address
}

/** 64 bits: enough against guessing by mail, and short enough for a local part. */
const signature = (key: string, conversationId: string): string =>
  keyedDigest(key, 'reply-token', conversationId).slice(0, 16)

import type { Conversation } from '../../inbox/conversation/conversation'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { decideThreading, namedConversations, type ThreadingFacts } from '../../inbox/mail/match-thread'
import { referencedMessageIds } from '../../inbox/mail/message-ids'
import { readReplyTokens } from '../../inbox/mail/read-reply-tokens'
import type { EmailChannel } from '../../settings/channel'
import type { MailFacts } from './mail-facts'

/** The evidence in a mail for the conversation that it continues. */
export type MailEvidence = Pick<ThreadingFacts, 'mail' | 'threads' | 'tokens'> & {
  /** The ids of all conversations that the mail names: a host reads these before it decides. */
  readonly named: readonly string[]
}

/** `conversationOf` gives the conversation of a mail that was sent or received in the inbox before. */
export const mailEvidence = (
  mail: IncomingMail,
  tokenKey: string,
  conversationOf: (messageId: string) => string | undefined,
): MailEvidence => {
  const tokens = readReplyTokens(mail, tokenKey)
  const threads = Object.fromEntries(
    referencedMessageIds(mail).flatMap((id) => {
      const conversationId = conversationOf(id)
      return conversationId === undefined ? [] : [[id, conversationId]]
    }),
  )
  return { mail, threads, tokens, named: namedConversations({ mail, threads, tokens }) }
}

/** A conversation that a mail names, and that the mail may continue. */
export type LiveThread = {
  readonly conversation: Conversation
  /** The canonical addresses of all senders and recipients in it. */
  readonly participants: readonly string[]
}

/** False for a conversation that is absent, erased, or in another inbox: it counts as deleted. */
export const isLiveIn = (
  inboxId: string,
  conversation: Conversation | null | undefined,
): conversation is Conversation => conversation?.inboxId === inboxId && conversation.erasedAt === undefined

/** The conversation that a mail continues, among those of the named ones that are live. */
export const threadAmong = (
  { named, ...evidence }: MailEvidence,
  { address }: Pick<EmailChannel, 'address'>,
  live: readonly LiveThread[],
): Pick<MailFacts, 'thread' | 'conversation'> => {
  const participants = Object.fromEntries(live.map((each) => [each.conversation.id, each.participants]))
  const thread = decideThreading(
    {},
    {
      ...evidence,
      ownAddresses: [address],
      deleted: named.filter((id) => !live.some(({ conversation }) => conversation.id === id)),
      participants,
    },
  )
  const found = live.find(({ conversation }) => conversation.id === thread.outcome?.conversationId)
  return { thread, conversation: found?.conversation ?? null }
}

import { type Decision, decision } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { canonicalAddress, localPartOf } from './canonical-address'
import type { IncomingMail } from './incoming-mail'
import { referencedMessageIds } from './message-ids'
import { readReplyToken } from './reply-token'

/** The facts about the conversations of one inbox. */
export interface ThreadIndex {
  /** The conversation of a sent or received mail, by its normalised Message-ID. */
  readonly conversationOf: (messageId: string) => string | undefined
  /** @default no conversation was deleted */
  readonly isDeleted?: (conversationId: string) => boolean
  /** Whether the sender is a participant of the conversation. @default always true */
  readonly isParticipant?: (conversationId: string) => boolean
  /** The key that signs reply tokens. Without it, tokens are ignored. */
  readonly tokenKey?: string
}

export interface MatchedThread {
  readonly conversationId: string
  /** The referenced message by which it was found. */
  readonly messageId?: string
}

/**
 * Finds the conversation that a mail continues (semantics 8, Threading): by a signed recipient address, by a
 * referenced message, or by a signed subject if the sender is a participant. A deleted conversation is never
 * continued.
 */
export const matchMailThread = (
  mail: IncomingMail,
  index: ThreadIndex,
): Decision<MatchedThread | undefined> => {
  const { isDeleted = () => false, isParticipant = () => true, tokenKey } = index
  const signed = (tokens: readonly string[]): readonly MatchedThread[] =>
    tokenKey === undefined
      ? []
      : tokens
          .flatMap((token) => readReplyToken(tokenKey, token) ?? [])
          .map((conversationId) => ({ conversationId }))
  const live = (thread: MatchedThread): boolean => !isDeleted(thread.conversationId)

  const byToken = signed(recipientTags(mail))
  const references = referencedMessageIds(mail)
  const byReference = references.flatMap((messageId): readonly MatchedThread[] => {
    const conversationId = index.conversationOf(messageId)
    return conversationId === undefined ? [] : [{ conversationId, messageId }]
  })
  const bySubject = signed(subjectTokens(mail.subject))
  const known = bySubject.filter(({ conversationId }) => isParticipant(conversationId))
  const row = (found: MatchedThread | undefined) => ({
    holds: found !== undefined,
    found: found ? { ...found } : null,
    outcome: found,
    details: {
      ...found,
      ...(found && !isParticipant(found.conversationId) && { newParticipant: true }),
    },
  })

  return firstMatch<MatchedThread | undefined>(
    'the mail goes on with a conversation',
    (thread) => thread !== undefined,
    [
      { question: 'a recipient address names it', reason: 'THREAD_BY_TOKEN', ...row(byToken.find(live)) },
      {
        question: 'it refers to a message of it',
        reason: 'THREAD_BY_REFERENCE',
        expected: references,
        ...row(byReference.find(live)),
      },
      {
        question: 'the subject names it, and the sender has a part in it',
        reason: 'THREAD_BY_SUBJECT',
        ...row(known.find(live)),
      },
      {
        question: 'the subject names one that the sender has no part in',
        holds: bySubject.length > known.length,
        reason: 'TOKEN_SENDER_MISMATCH',
        outcome: undefined,
      },
      {
        question: 'what it names was deleted',
        holds: byToken.length + byReference.length + bySubject.length > 0,
        reason: 'THREAD_DELETED',
        outcome: undefined,
      },
    ],
    decision(undefined, 'THREAD_NEW', { question: 'it names nothing that is known', holds: true }),
  )
}

const maxRecipients = 100

const recipientTags = (mail: IncomingMail): readonly string[] =>
  [...mail.envelope.to, ...mail.to.map(({ address }) => address), ...mail.cc.map(({ address }) => address)]
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

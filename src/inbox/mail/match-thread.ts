import type { Decision } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { guardWith, listOf, object, recordOf, text } from '../../shared/guard'
import { own } from '../../shared/json'
import { effectiveSender } from './effective-sender'
import { threadedMailForm } from './guards'
import type { IncomingMail } from './incoming-mail'
import { referencedMessageIds } from './message-ids'
import type { ReplyTokens } from './read-reply-tokens'

/** The policy has no settings. */
export type ThreadingRule = Readonly<Record<never, never>>

export type ThreadingFacts = {
  /** The mail, as an adapter parsed it. */
  readonly mail: IncomingMail
  /** The canonical addresses of the channel, of the groups and of the aliases that forward to it. */
  readonly ownAddresses: readonly string[]
  /**
   * The conversation of each mail that the host stored, received or sent, by the normalised Message-ID: at least the mails
   * that `referencedMessageIds` names.
   */
  readonly threads: Readonly<Record<string, string>>
  /** The conversations that the reply tokens of the mail name, see `readReplyTokens`. */
  readonly tokens: ReplyTokens
  /** The ids of the named conversations that are deleted, erased, or in another inbox. */
  readonly deleted: readonly string[]
  /**
   * The canonical addresses of all senders and recipients of a conversation, by its id: at least of the conversations that
   * `namedConversations` names. A sender takes no part in a conversation that is missing here.
   */
  readonly participants: Readonly<Record<string, readonly string[]>>
}

/** The conversation that a mail continues. */
export type MatchedThread = {
  /** The id of the conversation. */
  readonly conversationId: string
  /** The normalised Message-ID of the referenced mail by which it was found. */
  readonly messageId?: string
}

export const threadingReasons = [
  'THREAD_BY_TOKEN',
  'THREAD_BY_REFERENCE',
  'THREAD_BY_SUBJECT',
  'TOKEN_SENDER_MISMATCH',
  'THREAD_DELETED',
  'THREAD_NEW',
] as const

export type ThreadingReason = (typeof threadingReasons)[number]

/**
 * Finds the conversation that a mail continues (semantics 8, Threading): by a signed recipient address, by a
 * referenced message, or by a signed subject if the sender is a participant. A deleted conversation is never
 * continued. `null`: the mail starts a conversation.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideThreading = (
  _: ThreadingRule,
  facts: ThreadingFacts,
): Decision<MatchedThread | null, ThreadingReason> => {
  guardWith(facts, factsForm, 'facts')
  const { mail, ownAddresses, tokens, participants } = facts
  const deleted = new Set(facts.deleted)
  const sender = effectiveSender(mail, ownAddresses)?.address ?? ''
  const isParticipant = (id: string): boolean =>
    (own(participants, id) as readonly string[] | undefined)?.includes(sender) ?? false
  const isLive = ({ conversationId }: MatchedThread): boolean => !deleted.has(conversationId)

  const byToken = tokens.recipients.map(threadOf)
  const byReference = referencedThreads(facts)
  const bySubject = tokens.subject.map(threadOf)
  const ofSender = bySubject.filter(({ conversationId }) => isParticipant(conversationId))
  const row = (found: MatchedThread | undefined) => ({
    holds: found !== undefined,
    found: found ?? null,
    outcome: found ? { ...found } : null,
    ...(found && {
      details: {
        ...found,
        ...(!isParticipant(found.conversationId) && { newParticipant: true as const }),
      },
    }),
  })

  return firstMatch<MatchedThread | null, ThreadingReason>(
    { key: 'mail/continues-conversation' },
    (thread) => thread !== null,
    [
      {
        key: 'mail/recipient-names-conversation',
        reason: 'THREAD_BY_TOKEN',
        ...row(byToken.find(isLive)),
      },
      {
        key: 'mail/refers-to-conversation',
        reason: 'THREAD_BY_REFERENCE',
        expected: referencedMessageIds(mail),
        ...row(byReference.find(isLive)),
      },
      {
        key: 'mail/subject-names-own-conversation',
        reason: 'THREAD_BY_SUBJECT',
        ...row(ofSender.find(isLive)),
      },
      {
        key: 'mail/subject-names-conversation-of-others',
        holds: bySubject.length > ofSender.length,
        reason: 'TOKEN_SENDER_MISMATCH',
        outcome: null,
      },
      {
        key: 'mail/names-deleted-conversation',
        holds: [...byToken, ...byReference, ...bySubject].some((thread) => !isLive(thread)),
        reason: 'THREAD_DELETED',
        outcome: null,
      },
    ],
    { outcome: null, reason: 'THREAD_NEW' },
  )
}

const factsForm = object({
  mail: threadedMailForm,
  ownAddresses: listOf(text),
  threads: recordOf(text),
  tokens: object({ recipients: listOf(text), subject: listOf(text) }),
  deleted: listOf(text),
  participants: recordOf(listOf(text)),
})

/**
 * The ids of all conversations that a mail names, each once: a host reads these before it decides.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a mail of another form.
 */
export const namedConversations = (
  facts: Pick<ThreadingFacts, 'mail' | 'threads' | 'tokens'>,
): readonly string[] => [
  ...new Set([
    ...facts.tokens.recipients,
    ...referencedThreads(facts).map(({ conversationId }) => conversationId),
    ...facts.tokens.subject,
  ]),
]

const referencedThreads = ({ mail, threads }: Pick<ThreadingFacts, 'mail' | 'threads'>) =>
  referencedMessageIds(mail).flatMap((messageId): readonly MatchedThread[] => {
    const conversationId = own(threads, messageId) as string | undefined
    return conversationId === undefined ? [] : [{ conversationId, messageId }]
  })

const threadOf = (conversationId: string): MatchedThread => ({ conversationId })

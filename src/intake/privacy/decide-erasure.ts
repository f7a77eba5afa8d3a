import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Actor } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { removeFiles } from '../../records/effects'
import type { Hold } from '../../records/hold'
import { guardWith } from '../../shared/guard'
import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import { changeConversation } from '../conversation/change-conversation'
import { type Change, type Decided, joinParts, nothingDecided, type Parts } from '../decided/decided'
import type { Write } from '../decided/write'
import { clearingForm, erasureFactsForm, messageErasureFactsForm } from './guards'
import { leadsTo, type ThreadPart, tracesOf } from './traces'

/** `erase` removes personal data and keeps the log. `delete` removes the whole conversation. */
export type Clearing =
  | {
      readonly how: 'erase'
      /** Why the data goes, for the entry in the thread: a request of a person, or the retention period. */
      readonly reason: ReasonCode
      /** The admin who asked for it, or the helpdesk itself. */
      readonly by: Actor
    }
  | { readonly how: 'delete' }

/** The facts for clearing a part of a conversation. */
export interface ErasureFacts extends ThreadPart {
  /** The time of the erasure, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The conversation before this part is cleared. */
  readonly conversation: Conversation
  /** The legal holds that protect the conversation. An erasure is decided only when there are none. */
  readonly holds: readonly Hold[]
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The ids of the effects that send transcripts of the conversation and are not performed yet. */
  readonly transcripts: readonly string[]
  /** The ids of host fields that are not personal. */
  readonly keptFields?: readonly string[]
}

/** The part of a conversation that one decision clears. */
export type ClearedPart = {
  /** The sequence number of the last entry of the part. */
  readonly upTo: number
  /** The conversation itself is cleared. */
  readonly last: boolean
  /** The number of records that the decision removes. */
  readonly records: number
  /** The number of files that the decision removes. */
  readonly files: number
}

const reliesOn = ['conversation', 'holds'] as const

/**
 * Clears the next part of a conversation; with the last entry, the conversation itself. It is decided again if the
 * conversation changes in between or comes under a legal hold.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a clearing or facts of another form, or when the conversation
 * has another kind.
 */
export const decideErasure = (
  clearing: Clearing,
  facts: ErasureFacts,
): Decided<ClearedPart, (typeof reliesOn)[number]> => {
  guardWith(clearing, clearingForm, 'clearing')
  guardWith(facts, erasureFactsForm, 'facts')
  const { conversation, entries, now } = facts
  const traces = tracesOf(facts)
  const upTo = entries.at(-1)?.seq ?? conversation.seq
  const last = upTo === conversation.seq
  const atEnd: readonly Write[] = [
    ...facts.transcripts.map(cancel),
    { kind: 'pending-subscription', conversationId: conversation.id, subscription: null },
  ]
  const parts = joinParts(
    last ? endConversation(clearing, facts) : { changes: [unchanged(conversation, now)] },
    forget(facts),
    { writes: last ? atEnd : [] },
  )
  const [records, files] = [traces.records.length, traces.files.length]
  return { ...parts, reliesOn, result: { upTo, last, records, files } }
}

/** Removes the traces of a part of a thread. */
const forget = (facts: ThreadPart & Pick<ErasureFacts, 'now'>): Parts => {
  const { effects, files } = tracesOf(facts)
  return {
    writes: [
      ...facts.entries.flatMap(({ decisionId }): Write[] =>
        decisionId === null ? [] : [{ kind: 'forget-decision', decisionId }],
      ),
      ...facts.messages.map((message) => forgetMessage(message, facts)),
      ...effects.map(cancel),
    ],
    effects: removeFiles(files, facts.now),
  }
}

const forgetMessage = (message: Message, { conversation: { inboxId }, mailIds }: ThreadPart): Write => ({
  kind: 'forget-message',
  message,
  inboxId,
  namesMailId: leadsTo(message, inboxId, mailIds),
})

/** What a decision about a single message removed. */
export type ErasedMessage = Pick<ClearedPart, 'records' | 'files'> & {
  /** A legal hold protects the message, and nothing is removed. */
  readonly held: boolean
}

/**
 * Removes the messages of the facts from a conversation that stays.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for facts of another form.
 */
export const decideMessageErasure = (
  facts: Omit<ErasureFacts, 'kind' | 'transcripts' | 'keptFields'>,
): Decided<ErasedMessage, (typeof reliesOn)[number]> => {
  guardWith(facts, messageErasureFactsForm, 'facts')
  if (facts.holds.length > 0) return nothingDecided({ held: true, records: 0, files: 0 }, reliesOn)
  const { records, files } = tracesOf(facts)
  return {
    ...joinParts({ changes: [unchanged(facts.conversation, facts.now)] }, forget(facts)),
    reliesOn,
    result: { held: false, records: records.length, files: files.length },
  }
}

const cancel = (effectId: string): Write => ({ kind: 'cancel', effectId })

/** The conversation stays, and some of its messages go. */
const unchanged = (conversation: Conversation, at: Instant): Change => ({
  before: conversation,
  steps: [],
  after: conversation,
  at,
})

const endConversation = (
  clearing: Clearing,
  { conversation, kind, now, keptFields }: ErasureFacts,
): Parts => {
  if (clearing.how === 'delete')
    return { changes: [{ before: conversation, steps: [], after: null, at: now }] }
  const { reason, by } = clearing
  const command = { type: 'erase', reason, at: now, by, ...(keptFields && { keptFields }) } as const
  return changeConversation(conversation, [{ command }], { kind }).parts
}

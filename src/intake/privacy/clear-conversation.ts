import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Actor } from '../../inbox/conversation/events'
import { removeFiles } from '../../records/effects'
import { holdIdsOf } from '../../records/hold'
import type { KnownRecords } from '../../records/known'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import { changeConversation } from '../conversation/change-conversation'
import { react } from '../conversation/reactions'
import type { ConversationChange } from '../conversation/reactions/reaction'
import { type ThreadPart, tracesOf } from './traces'

/** `erase` removes personal data and keeps the log. `delete` removes the whole conversation. */
export type Clearing =
  | { readonly how: 'erase'; readonly reason: ReasonCode; readonly by: Actor }
  | { readonly how: 'delete' }

export interface ClearingFacts extends Omit<ThreadPart, 'conversation'> {
  readonly now: Instant
  readonly conversation: { readonly version: number; readonly value: Conversation }
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The records that the reactions read. */
  readonly known: KnownRecords
  /** The transcripts of the conversation that are not sent yet. */
  readonly transcripts: readonly string[]
  /** The ids of host fields that are not personal. */
  readonly keptFields?: readonly string[]
}

/**
 * Clears the next part of a conversation; with the last entry, the conversation itself. The guards refuse the plan if
 * the conversation changed in between or came under a legal hold.
 */
export const clearConversation = (clearing: Clearing, facts: ClearingFacts): Plan => {
  const { conversation, entries, known, now } = facts
  const before = conversation.value
  const traces = tracesOf({ ...facts, conversation: before })
  const last = (entries.at(-1)?.seq ?? before.seq) === before.seq
  return joinPlans(
    {
      guards: [
        { kind: 'conversation', id: before.id, version: conversation.version },
        ...holdIdsOf(before).map((id) => ({ kind: 'hold', id, version: 0 })),
      ],
      removes: traces.records,
      cancels: traces.effects,
    },
    removeFiles(traces.files, now),
    last ? { cancels: facts.transcripts, removes: [{ kind: 'pending-subscription', id: before.id }] } : {},
    !last ? react(withoutMessages(before, facts), known) : endConversation(clearing, facts),
  )
}

/** The change for reactions, when messages are removed and the conversation stays. */
export const withoutMessages = (
  conversation: Conversation,
  { messages, now }: Pick<ClearingFacts, 'messages' | 'now'>,
): ConversationChange => ({
  before: conversation,
  after: conversation,
  entries: [],
  added: [],
  removed: messages,
  now,
})

const endConversation = (clearing: Clearing, facts: ClearingFacts): Plan =>
  clearing.how === 'delete' ? deletion(facts) : erasure(clearing, facts)

const deletion = ({ conversation: { value: before }, messages, known, now }: ClearingFacts): Plan =>
  joinPlans(
    { removes: [{ kind: 'conversation', id: before.id }], drops: [before.id] },
    react({ before, after: undefined, entries: [], added: [], removed: messages, now }, known),
  )

const erasure = (
  { reason, by }: Extract<Clearing, { how: 'erase' }>,
  { conversation, kind, messages, known, now, keptFields }: ClearingFacts,
): Plan =>
  changeConversation(
    conversation,
    [{ command: { type: 'erase', reason, at: now, by, ...(keptFields && { keptFields }) } }],
    { kind, known, removed: messages },
  ).plan

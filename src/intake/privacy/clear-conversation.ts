import type { Conversation } from '../../inbox/conversation/conversation'
import type { Actor } from '../../inbox/conversation/events'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import { changeConversation } from '../change-conversation'
import { removeFiles } from '../effects'
import { inboxNews } from '../feeds'
import { changeLoads, type Loads } from '../loads'
import { holdIdsOf } from './hold'
import { type ThreadPart, tracesOf } from './traces'

/** `erase`: what names the person goes, and the log stays. `delete`: the conversation goes as if it had never been. */
export type Clearing =
  | { readonly how: 'erase'; readonly reason: ReasonCode; readonly by: Actor }
  | { readonly how: 'delete' }

export interface ClearingFacts extends Omit<ThreadPart, 'conversation'> {
  readonly now: Instant
  readonly conversation: { readonly version: number; readonly value: Conversation }
  readonly loads: Loads
  /** Transcripts of the conversation that are not sent yet. */
  readonly transcripts: readonly string[]
  /** The host's own fields that are not personal. */
  readonly keptFields?: readonly string[]
}

/**
 * The next part of a conversation goes, and with its last entry the conversation itself. Nothing goes when the
 * conversation changed meanwhile, or when it came under a legal hold.
 */
export const clearConversation = (clearing: Clearing, facts: ClearingFacts): Plan => {
  const { conversation, entries, loads, now } = facts
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
    !last ? {} : clearing.how === 'delete' ? deletion(before, loads) : erasure(clearing, facts),
  )
}

const deletion = (before: Conversation, loads: Loads): Plan =>
  joinPlans(
    { removes: [{ kind: 'conversation', id: before.id }], drops: [before.id], feed: [inboxNews(before)] },
    changeLoads(before, { ...before, status: 'closed' }, loads),
  )

const erasure = (
  { reason, by }: Extract<Clearing, { how: 'erase' }>,
  { conversation, loads, now, keptFields }: ClearingFacts,
): Plan =>
  changeConversation(
    conversation,
    [{ command: { type: 'erase', reason, at: now, by, ...(keptFields && { keptFields }) } }],
    { loads },
  ).plan

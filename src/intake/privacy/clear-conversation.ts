import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Actor } from '../../inbox/conversation/events'
import { removeFiles } from '../../records/effects'
import { inboxNews } from '../../records/feeds'
import { holdIdsOf } from '../../records/hold'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import { changeConversation } from '../conversation/change-conversation'
import { changeWorkloads, type Workloads } from '../conversation/workloads'
import { type ThreadPart, tracesOf } from './traces'

/** `erase`: what names the person goes, and the log stays. `delete`: the conversation goes as if it had never been. */
export type Clearing =
  | { readonly how: 'erase'; readonly reason: ReasonCode; readonly by: Actor }
  | { readonly how: 'delete' }

export interface ClearingFacts extends Omit<ThreadPart, 'conversation'> {
  readonly now: Instant
  readonly conversation: { readonly version: number; readonly value: Conversation }
  /** Of the conversation's channel. */
  readonly kind: ChannelKindDefinition
  readonly workloads: Workloads
  /** Transcripts of the conversation that are not sent yet. */
  readonly transcripts: readonly string[]
}

/**
 * The next part of a conversation goes, and with its last entry the conversation itself. Nothing goes when the
 * conversation changed meanwhile, or when it came under a legal hold.
 */
export const clearConversation = (clearing: Clearing, facts: ClearingFacts): Plan => {
  const { conversation, entries, workloads, now } = facts
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
    !last ? {} : clearing.how === 'delete' ? deletion(before, workloads) : erasure(clearing, facts),
  )
}

const deletion = (before: Conversation, workloads: Workloads): Plan =>
  joinPlans(
    { removes: [{ kind: 'conversation', id: before.id }], drops: [before.id], feed: [inboxNews(before)] },
    changeWorkloads(before, { ...before, status: 'closed' }, workloads),
  )

const erasure = (
  { reason, by }: Extract<Clearing, { how: 'erase' }>,
  { conversation, kind, workloads, now }: ClearingFacts,
): Plan =>
  changeConversation(conversation, [{ command: { type: 'erase', reason, at: now, by } }], { kind, workloads })
    .plan

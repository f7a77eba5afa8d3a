import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import { decide } from '../../inbox/conversation/decide'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { evolve } from '../../inbox/conversation/evolve'
import type { Verdict } from '../../inbox/conversation/verdict'
import { visibleToVisitor } from '../../inbox/visible-to-visitor'
import { inboxNews, visitorFeed } from '../../records/feeds'
import { create, type Known, write } from '../../records/known'
import { type Because, recordDecisions } from '../../records/recorded-decision'
import type { JsonObject } from '../../shared/json'
import { joinPlans, type Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import { changeWorkloads, type Workloads } from './workloads'

/** A command, and the decisions of policies that led to it. */
export interface Step {
  readonly command: ConversationCommand
  readonly because?: Because
}

/** What one act does to one conversation: its new state, the plan that makes it so, and the verdict of each step. */
export interface ConversationChange {
  readonly conversation: Conversation
  readonly entries: readonly ThreadEntry[]
  readonly plan: Plan
  /** The reason of the first step that was refused; later steps were not tried and nothing is planned. */
  readonly refused?: Verdict
  readonly reason: ReasonCode
}

/**
 * Asks a conversation one command after the other and plans what follows: the entries of the thread, the folded record,
 * the feeds that live lists follow, and the load of the people it moves between.
 */
export const changeConversation = (
  known: Known<Conversation>,
  steps: readonly Step[],
  facts: {
    /** The definition of the channel's kind. */
    readonly kind: ChannelKindDefinition
    readonly workloads: Workloads
    readonly turnOf?: string
  },
): ConversationChange => {
  let conversation = known.value
  let reason: ReasonCode | undefined
  const entries: ThreadEntry[] = []
  const records: Partial<Plan>[] = []

  for (const { command, because } of steps) {
    const verdict = decide(command, conversation, facts.kind)
    reason ??= verdict.reason
    if (!verdict.outcome.accepted) return nothingChanged(known, verdict)
    for (const [index, event] of verdict.outcome.events.entries()) {
      conversation = evolve(conversation, event)
      const explained = index === 0 && because !== undefined
      const decisionId = explained ? `${conversation.id}/${conversation.seq}` : null
      entries.push({ ...event, seq: conversation.seq, decisionId })
      if (decisionId !== null && because !== undefined) {
        records.push(
          create(
            'decision',
            decisionId,
            recordDecisions(conversation.id, conversation.seq, event.at, because),
          ),
        )
      }
    }
  }

  const changed = conversation as Conversation
  if (entries.length === 0)
    return { conversation: changed, entries, plan: joinPlans(), reason: reason as ReasonCode }
  return {
    conversation: changed,
    entries,
    reason: reason as ReasonCode,
    plan: joinPlans(
      write('conversation', changed.id, known, changed),
      ...records,
      { appends: entries.map((entry) => append(changed.id, entry)), feed: news(changed, entries) },
      changeWorkloads(known.value, changed, facts.workloads, facts.turnOf),
    ),
  }
}

const nothingChanged = (known: Known<Conversation>, refused: Verdict): ConversationChange => ({
  conversation: known.value as Conversation,
  entries: [],
  plan: joinPlans(),
  refused,
  reason: refused.reason,
})

const append = (conversationId: string, entry: ThreadEntry) => ({
  conversationId,
  seq: entry.seq,
  entry: entry as unknown as JsonObject,
})

const news = (after: Conversation, entries: readonly ThreadEntry[]) => [
  inboxNews(after),
  ...(after.visitorId === null
    ? []
    : entries.filter(visibleToVisitor).map((entry) => ({
        feed: visitorFeed(after.visitorId as string),
        item: { conversationId: after.id, seq: entry.seq },
      }))),
]

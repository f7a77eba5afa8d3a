import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import { decide } from '../../inbox/conversation/decide'
import { withPersonalFields } from '../../inbox/conversation/decide-fields'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { evolve } from '../../inbox/conversation/evolve'
import type { Verdict } from '../../inbox/conversation/verdict'
import type { Message } from '../../inbox/message'
import { create, type Known, type KnownRecords, write } from '../../records/known'
import { type Because, recordDecisions } from '../../records/recorded-decision'
import type { JsonObject } from '../../shared/json'
import { joinPlans, type Plan } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import { react } from './reactions'

/** A command, and the policy decisions that led to it. */
export interface Step {
  readonly command: ConversationCommand
  readonly because?: Because
}

/** The change of one conversation: its new state, the plan, and the verdict of each step. */
export interface PlannedChange {
  readonly conversation: Conversation
  readonly entries: readonly ThreadEntry[]
  readonly plan: Plan
  /** The verdict of the first refused step. Later steps were not tried, and nothing is planned. */
  readonly refused?: Verdict
  readonly reason: ReasonCode
}

interface ChangeFacts {
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The records that `reactionKeys` names for this command. */
  readonly known: KnownRecords
  /** The messages that the steps name. They are stored in the same plan. */
  readonly messages?: readonly Message[]
  /** Messages that another part of the plan removes. */
  readonly removed?: readonly Message[]
}

/**
 * Applies commands to a conversation one after the other and plans the result: thread entries, the folded record, the
 * messages, and the part of every reaction.
 */
export const changeConversation = (
  conversation: Known<Conversation>,
  steps: readonly Step[],
  { kind, known, messages = [], removed = [] }: ChangeFacts,
): PlannedChange => {
  let changed = conversation.value
  let reason: ReasonCode | undefined
  const entries: ThreadEntry[] = []
  const decisions: Partial<Plan>[] = []

  for (const { command, because } of steps) {
    const verdict = decide(command, changed, kind)
    reason ??= verdict.reason
    if (!verdict.outcome.accepted) return nothingChanged(conversation, verdict)
    for (const [index, event] of verdict.outcome.events.entries()) {
      changed = evolve(changed, event)
      const explained = index === 0 && because !== undefined
      const decisionId = explained ? `${changed.id}/${changed.seq}` : null
      entries.push({ ...event, seq: changed.seq, decisionId })
      if (decisionId !== null && because !== undefined) {
        const recorded = recordDecisions(changed.id, changed.seq, event.at, because)
        decisions.push(create('decision', decisionId, recorded))
      }
    }
    changed = withPersonalFields(changed, command)
  }

  const after = changed as Conversation
  const [first] = entries
  const result = { conversation: after, entries, reason: reason as ReasonCode }
  if (first === undefined) return { ...result, plan: joinPlans() }
  const change = { before: conversation.value, after, entries, added: messages, removed, now: first.at }
  return {
    ...result,
    plan: joinPlans(
      write('conversation', after.id, conversation, after),
      ...messages.map((message) => create('message', message.id, message)),
      ...decisions,
      { appends: entries.map((entry) => append(after.id, entry)) },
      react(change, known),
    ),
  }
}

const nothingChanged = (known: Known<Conversation>, refused: Verdict): PlannedChange => ({
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

import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import { decide } from '../../inbox/conversation/decide'
import { withPersonalFields } from '../../inbox/conversation/decide-fields'
import type { ConversationEvent } from '../../inbox/conversation/events'
import { evolve } from '../../inbox/conversation/evolve'
import type { Verdict } from '../../inbox/conversation/verdict'
import type { Message } from '../../inbox/message'
import type { Because } from '../../records/recorded-decision'
import type { ReasonCode } from '../../shared/reasons'
import type { DecidedStep, Parts } from '../decided/decided'

/** A command, and the policy decisions that led to it. */
export interface Step {
  /** The command for the conversation. */
  readonly command: ConversationCommand
  /** The policy decisions that led to it. @default none */
  readonly because?: Because
}

/** A conversation after some commands. */
export type ChangedConversation = {
  /** The state after the steps; the state before when nothing changes. */
  readonly conversation: Conversation
  /** The events of all steps, in order. */
  readonly events: readonly ConversationEvent[]
  /** The change with its messages. Empty when nothing changes or a step is refused. */
  readonly parts: Parts
  /** The verdict of the first refused step. Later steps were not tried, and nothing changes. */
  readonly refused?: Verdict
  /** The reason of the first step, or of the refused one. */
  readonly reason: ReasonCode
}

/** What a change needs beside the steps. */
export interface ChangeFacts {
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The messages that the steps name. They are stored with the change. */
  readonly messages?: readonly Message[]
}

/**
 * Asks the conversation one command after the other, and folds its events. This is the only way in which a conversation
 * changes.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a command, a conversation or a kind of another form, or when the
 * conversation has another kind; `UNKNOWN_RECORD` when there is no conversation and the first command does not start
 * one.
 */
export const changeConversation = (
  before: Conversation | null,
  steps: readonly Step[],
  { kind, messages = [] }: ChangeFacts,
): ChangedConversation => {
  let changed = before ?? undefined
  let reason: ReasonCode | undefined
  const decided: DecidedStep[] = []

  for (const { command, because = {} } of steps) {
    const verdict = decide(command, changed, kind)
    reason ??= verdict.reason
    if (!verdict.outcome.accepted) return nothingChanged(before, verdict)
    const { events } = verdict.outcome
    changed = withPersonalFields(events.reduce<Conversation | undefined>(evolve, changed), command)
    decided.push({ command, events, because })
  }

  const conversation = changed as Conversation
  const events = decided.flatMap((step) => step.events)
  const [first] = events
  const change = { before, steps: decided, after: conversation, at: first?.at ?? 0 }
  return {
    conversation,
    events,
    reason: reason as ReasonCode,
    parts: first
      ? { changes: [change], writes: messages.map((message) => ({ kind: 'message', message })) }
      : {},
  }
}

const nothingChanged = (before: Conversation | null, refused: Verdict): ChangedConversation => ({
  conversation: before as Conversation,
  events: [],
  parts: {},
  refused,
  reason: refused.reason,
})

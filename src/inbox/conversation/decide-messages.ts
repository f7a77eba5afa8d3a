import type { ReasonCode } from '../../shared/reasons'
import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import type { EventBody } from './events'
import { accept, refuse, type Verdict } from './verdict'

/** A customer message. Decides whether a closed conversation is reopened. */
export const receive = (
  command: CommandOf<'receive'>,
  state: Conversation,
  kind: ChannelKindDefinition,
): Verdict => {
  const automated = command.automated ?? false
  const received = {
    type: 'MessageReceived' as const,
    messageId: command.messageId,
    sessionId: command.sessionId ?? null,
    automated,
  }
  const keep = (reason: ReasonCode): Verdict => accept(command, reason, { ...received, reason })

  // I-07: automated or filtered messages reopen nothing.
  if (automated) return keep('APPENDED_AUTOMATED')
  if (state.filtered !== null) return keep('FILTERED_THREAD_APPEND')
  if (state.status === 'open') return keep('CONTINUED')
  // I-06, D-05: another session, or a kind that does not reopen, needs a new conversation.
  if (!mayContinue(kind, state, command)) {
    return refuse(command, 'NEW_THREAD', {
      ...(kind.reopening
        ? { key: 'inbox/message-is-of-same-session' }
        : { key: 'inbox/kind-reopens', params: { kind: kind.kind } }),
      expected: state.sessionId,
      found: command.sessionId ?? null,
    })
  }
  // I-05 for chat, I-04 for mail. B-16: control does not change, so a bot is not restarted.
  const reason = kind.customer === 'visitor' ? 'REOPENED_BY_VISITOR' : 'REOPENED_BY_CONTACT'
  return accept(command, reason, { type: 'Reopened', reason }, { ...received, reason })
}

/** Whether a customer message joins the conversation, or needs a new one. I-05, D-04: reopening. I-06, D-05: not. */
export const mayContinue = (
  { sessions, reopening }: ChannelKindDefinition,
  { status, sessionId }: Pick<Conversation, 'status' | 'sessionId'>,
  message: { readonly sessionId?: string },
): boolean => status === 'open' || (reopening && (!sessions || (message.sessionId ?? null) === sessionId))

/** An answer of an agent. I-03: reopens. B-05: takes over from a bot. R-16: assigns an unassigned conversation. */
export const reply = (
  command: CommandOf<'reply'>,
  state: Conversation,
  kind: ChannelKindDefinition,
): Verdict => {
  if (kind.sending === false) {
    // D-11, D-09
    const reason = kind.registered === false ? 'CHANNEL_KIND_UNKNOWN' : 'CHANNEL_CANNOT_SEND'
    return refuse(command, reason, { key: 'inbox/kind-sends', params: { kind: kind.kind } })
  }
  const takesOver = state.control === 'bot'
  const assigns = takesOver || state.assigneeId === null
  const before: EventBody[] = [
    ...(state.status === 'closed'
      ? [{ type: 'Reopened' as const, reason: 'REOPENED_BY_REPLY' as const }]
      : []),
    ...(takesOver ? [humanControl(state, 'IMPLICIT_TAKEOVER')] : []),
    ...(assigns ? [assignedTo(command.by.id, takesOver ? 'IMPLICIT_TAKEOVER' : 'ASSIGNED_BY_REPLY')] : []),
  ]
  const reason = before[0]?.reason ?? 'REPLIED'
  return accept(command, reason, ...before, {
    type: 'MessageSent',
    messageId: command.messageId,
    reason: 'REPLIED',
  })
}

/** A note for colleagues. I-07: reopens nothing. B-06: does not stop a bot. */
export const note = (command: CommandOf<'note'>, state: Conversation): Verdict => {
  const reason = state.control === 'bot' ? 'NOTE_ONLY' : 'NOTED'
  return accept(command, reason, { type: 'NoteAdded', messageId: command.messageId, reason })
}

/** B-07: delivers a bot message while the bot is in control in the same epoch. B-08: suppresses it otherwise. */
export const botMessage = (command: CommandOf<'bot-message'>, state: Conversation): Verdict =>
  state.control === 'bot' && state.epoch === command.epoch && state.status === 'open'
    ? accept(command, 'BOT_MESSAGE', {
        type: 'MessageSent',
        messageId: command.messageId,
        reason: 'BOT_MESSAGE',
      })
    : accept(command, 'LATE_BOT_MESSAGE_SUPPRESSED', {
        type: 'BotMessageSuppressed',
        messageId: command.messageId,
        epoch: command.epoch,
        reason: 'LATE_BOT_MESSAGE_SUPPRESSED',
      })

export const humanControl = (state: Conversation, reason: ReasonCode): EventBody => ({
  type: 'ControlChanged',
  control: 'human',
  epoch: state.epoch + 1,
  reason,
})

const assignedTo = (assigneeId: string | null, reason: ReasonCode): EventBody => ({
  type: 'Assigned',
  assigneeId,
  teamId: null,
  reason,
})

import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { accept, nothingToDo, refuse, type Verdict } from './verdict'

/** I-06: a chat message in a new session starts a new conversation, linked to the previous one. */
export const start = (command: CommandOf<'start'>, state: Conversation | undefined): Verdict =>
  state !== undefined
    ? refuse(command, 'DUPLICATE_TRIGGER', {
        key: 'inbox/conversation-is-new',
        params: { conversation: state.id },
      })
    : accept(command, command.previousId === undefined ? 'STARTED' : 'NEW_THREAD', {
        type: 'Started',
        reason: command.filtered ?? (command.previousId === undefined ? 'STARTED' : 'NEW_THREAD'),
        conversationId: command.conversationId,
        inboxId: command.inboxId,
        channelKind: command.channelKind,
        channelId: command.channelId,
        widgetId: command.widgetId ?? null,
        visitorId: command.visitorId ?? null,
        contactId: command.contactId ?? null,
        sessionId: command.sessionId ?? null,
        previousId: command.previousId ?? null,
        control: command.botId === undefined ? 'human' : 'bot',
        botId: command.botId ?? null,
        filtered: command.filtered ?? null,
      })

/** I-01: closes. I-02: no-op when closed already. */
export const close = (command: CommandOf<'close'>, state: Conversation): Verdict =>
  state.status === 'closed'
    ? nothingToDo(command, 'ALREADY_CLOSED')
    : accept(command, 'CLOSED', { type: 'Closed', reason: 'CLOSED' })

/** I-08: reopens explicitly. */
export const reopen = (command: CommandOf<'reopen'>, state: Conversation): Verdict =>
  state.status === 'open'
    ? nothingToDo(command, 'ALREADY_OPEN')
    : accept(command, 'REOPENED', { type: 'Reopened', reason: 'REOPENED' })

/** Moves it to Filtered. Assignee, status and control do not change (F-20). */
export const filter = (command: CommandOf<'filter'>, state: Conversation): Verdict =>
  state.filtered === command.reason
    ? nothingToDo(command, command.reason)
    : accept(command, command.reason, { type: 'Filtered', reason: command.reason })

export const unfilter = (command: CommandOf<'unfilter'>, state: Conversation): Verdict =>
  state.filtered === null
    ? nothingToDo(command, command.reason)
    : accept(command, command.reason, { type: 'Unfiltered', reason: command.reason })

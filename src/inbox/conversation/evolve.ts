import { HelpdeskError } from '../../shared/errors'
import type { Instant } from '../../shared/instant'
import type { Conversation } from './conversation'
import type { ConversationEvent } from './events'

/**
 * Folds one event into a conversation. It refuses what cannot happen (closing what is closed, a message before the
 * start), so a log that folds is a log that makes sense; the decider never yields an event that is refused here.
 */
export const evolve = (state: Conversation | undefined, event: ConversationEvent): Conversation => {
  if (event.type === 'Started') {
    return state === undefined ? started(event) : refuse(event, state)
  }
  return state === undefined || state.erasedAt !== undefined
    ? refuse(event, state)
    : { ...state, ...change(state, event), seq: state.seq + 1 }
}

type Later = Exclude<ConversationEvent, { type: 'Started' }>

const change = (state: Conversation, event: Later): Partial<Conversation> => {
  switch (event.type) {
    case 'MessageReceived':
      return {
        ...publicMessage(state, event.messageId, event.at),
        sessionId: event.sessionId ?? state.sessionId,
        customerMessages: state.customerMessages + 1,
        waitingSince:
          event.automated || state.status === 'closed'
            ? state.waitingSince
            : (state.waitingSince ?? event.at),
      }
    case 'MessageSent':
      return state.status === 'closed'
        ? refuse(event, state)
        : {
            ...publicMessage(state, event.messageId, event.at),
            answers: state.answers + 1,
            waitingSince: null,
          }
    case 'Assigned':
      return { assigneeId: event.assigneeId, teamId: event.teamId }
    case 'ControlChanged':
      return event.epoch === state.epoch + 1
        ? { control: event.control, epoch: event.epoch }
        : refuse(event, state)
    case 'Closed':
      return state.status === 'open'
        ? { status: 'closed', closedAt: event.at, waitingSince: null }
        : refuse(event, state)
    case 'Reopened':
      return state.status === 'closed' ? { status: 'open', closedAt: null } : refuse(event, state)
    case 'Filtered':
      return { filtered: event.reason }
    case 'Unfiltered':
      return state.filtered === null ? refuse(event, state) : { filtered: null }
    case 'ContactLinked':
      return state.removedContactIds.includes(event.contactId)
        ? refuse(event, state)
        : { contactId: event.contactId }
    case 'ContactRemoved':
      return event.contactId === state.contactId
        ? { contactId: null, removedContactIds: [...state.removedContactIds, event.contactId] }
        : refuse(event, state)
    case 'Erased':
      return erased(state, event.at)
    case 'BotMessageSuppressed':
    case 'NoteAdded':
    case 'DeliveryFailed':
    case 'Delivered':
    case 'TranscriptSent':
    case 'TranscriptSkipped':
      return {}
  }
}

const started = (event: Extract<ConversationEvent, { type: 'Started' }>): Conversation => ({
  id: event.conversationId,
  inboxId: event.inboxId,
  channelKind: event.channelKind,
  channelId: event.channelId,
  widgetId: event.widgetId,
  status: 'open',
  closedAt: null,
  filtered: event.filtered,
  control: event.control,
  botId: event.botId,
  epoch: 1,
  assigneeId: null,
  teamId: null,
  visitorId: event.visitorId,
  contactId: event.contactId,
  removedContactIds: [],
  sessionId: event.sessionId,
  previousId: event.previousId,
  firstMessageId: null,
  latestMessageId: null,
  customerMessages: 0,
  answers: 0,
  createdAt: event.at,
  lastMessageAt: event.at,
  waitingSince: null,
  seq: 1,
})

const publicMessage = (state: Conversation, messageId: string, at: number): Partial<Conversation> => ({
  firstMessageId: state.firstMessageId ?? messageId,
  latestMessageId: messageId,
  lastMessageAt: Math.max(state.lastMessageAt, at),
})

/** Without the names that lead to a person: who looks for them finds nothing here. */
const erased = (state: Conversation, at: Instant): Partial<Conversation> => ({
  status: 'closed',
  closedAt: state.closedAt ?? at,
  waitingSince: null,
  visitorId: null,
  contactId: null,
  removedContactIds: [],
  sessionId: null,
  erasedAt: at,
})

const refuse = (event: ConversationEvent, state: Conversation | undefined): never => {
  const found =
    state === undefined
      ? 'no conversation'
      : `a conversation that is ${state.status}, ${state.control}-controlled`
  throw new HelpdeskError('REFUSED', `The event ${event.type} cannot follow: found ${found}.`, {
    event: event.type,
  })
}

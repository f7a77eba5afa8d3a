import { HelpdeskError } from '../../shared/errors'
import { guardWith } from '../../shared/guard'
import { copyOf } from '../../shared/shown'
import type { Conversation } from './conversation'
import { eventForm } from './event-form'
import type { ConversationEvent, EventOf } from './events'
import { changeFields, keptFields } from './field-changes'
import { conversationForm } from './forms'

/**
 * Applies one event to a conversation. Impossible events are refused (closing a closed conversation, a message before
 * the start), so that every accepted log is consistent. The decider never returns an event that is refused here. The
 * result shares no object with the state or the event.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for an event of an unknown type, of another version than this
 * build writes (`parseEvent` reads older ones), or of another form; `REFUSED` for an event that cannot follow.
 */
export const evolve = (state: Conversation | undefined, event: ConversationEvent): Conversation => {
  guardWith(event, eventForm, 'event')
  if (state !== undefined) guardWith(state, conversationForm, 'state')
  if (event.type === 'Started') {
    return state === undefined ? started(event) : refuse(event, state)
  }
  return state === undefined || state.erasedAt !== undefined
    ? refuse(event, state)
    : copyOf({ ...state, ...change(state, event), seq: state.seq + 1 })
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
    case 'FieldsChanged':
      return { fields: changeFields(state.fields ?? {}, event.values) }
    case 'Erased':
      return erased(state, event)
    case 'BotMessageSuppressed':
    case 'NoteAdded':
    case 'DeliveryFailed':
    case 'DeliveryDelayed':
    case 'Delivered':
    case 'TranscriptSent':
    case 'TranscriptSkipped':
      return {}
  }
}

const started = (event: EventOf<'Started'>): Conversation => ({
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

/** Removes all ids that lead to the person, and the values of personal fields. */
const erased = (
  state: Conversation,
  { at, keptFields: kept = [] }: EventOf<'Erased'>,
): Partial<Conversation> => ({
  status: 'closed',
  closedAt: state.closedAt ?? at,
  waitingSince: null,
  visitorId: null,
  contactId: null,
  removedContactIds: [],
  sessionId: null,
  erasedAt: at,
  ...(state.fields && { fields: keptFields(state.fields, kept) }),
})

const refuse = (event: ConversationEvent, state: Conversation | undefined): never => {
  const found =
    state === undefined
      ? 'no conversation'
      : `a conversation that is ${state.status} and under ${state.control} control`
  throw new HelpdeskError('REFUSED', `The event ${event.type} is not possible here: found ${found}.`, {
    event: event.type,
  })
}

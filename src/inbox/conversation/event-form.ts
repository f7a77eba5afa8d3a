import {
  type Form,
  flag,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  taggedBy,
  text,
  whole,
} from '../../shared/guard'
import { versionOf } from './event-versions'
import type { EventType } from './events'
import { actorForm, fieldChangesForm } from './forms'

const id = nullable(text)

const properties: Readonly<Record<EventType, Readonly<Record<string, Form>>>> = {
  Started: {
    conversationId: text,
    inboxId: text,
    channelKind: text,
    channelId: text,
    widgetId: id,
    visitorId: id,
    contactId: id,
    sessionId: id,
    previousId: id,
    control: oneOf('human', 'bot'),
    botId: id,
    filtered: nullable(text),
  },
  MessageReceived: { messageId: text, sessionId: id, automated: flag },
  MessageSent: { messageId: text },
  BotMessageSuppressed: { messageId: text, epoch: whole },
  NoteAdded: { messageId: text },
  Assigned: { assigneeId: id, teamId: id },
  ControlChanged: { control: oneOf('human', 'bot'), epoch: whole },
  Closed: {},
  Reopened: {},
  Filtered: {},
  Unfiltered: {},
  ContactLinked: { contactId: text },
  ContactRemoved: { contactId: text },
  DeliveryFailed: { messageId: text },
  DeliveryDelayed: { messageId: text },
  Delivered: { messageId: text },
  TranscriptSent: {},
  TranscriptSkipped: {},
  FieldsChanged: { values: fieldChangesForm, personal: listOf(text) },
  Erased: { keptFields: optional(listOf(text)) },
}

/** Only the version of this build is folded. `parseEvent` gives an older event this version. */
const versionForm = (type: EventType): Form => {
  const current = versionOf(type)
  return (version = 1) =>
    version === current
      ? undefined
      : { place: '', expected: `version ${current} of ${type}, as parseEvent gives it`, found: version }
}

/** The types of events, in the order of the table above. */
export const eventTypes = Object.keys(properties) as readonly EventType[]

/** The form of an event: a known type in its current version, and the properties of that type. */
export const eventForm: Form = taggedBy(
  'type',
  Object.fromEntries(
    eventTypes.map((type) => [
      type,
      object({ version: versionForm(type), at: number, by: actorForm, reason: text, ...properties[type] }),
    ]),
  ),
)

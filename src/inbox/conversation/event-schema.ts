import * as z from 'zod/mini'
import { id } from '../../shared/fields-schema'
import type { JsonObject } from '../../shared/json'
import { accepted, type Checked, checkWith, type Schema } from '../../shared/parse-with'
import { type Upcasters, upcast, upcasters } from './event-versions'
import type { ConversationEvent, EventOf, EventType, ThreadEntry } from './events'
import {
  actor,
  channelKind,
  control,
  count,
  fieldChanges,
  fieldIds,
  idOrNull,
  instant,
  reasonCode,
} from './parts-schema'

/**
 * Validates an event of a log, of this version of its type or an older one; returns all refusals, each with its place.
 * Throws nothing.
 */
export const checkEvent = (input: unknown): Checked<ConversationEvent> =>
  checkEventIn(input, 'event', eventSchemas, upcasters)

/**
 * Validates an event of a log and gives it the current version of its type.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal: an unknown type, a newer version than this
 * build knows, another form.
 */
export const parseEvent = (input: unknown): ConversationEvent => accepted(checkEvent(input))

/** As `checkEvent`, for an entry of a thread: an event with its position. */
export const checkThreadEntry = (input: unknown): Checked<ThreadEntry> =>
  checkEventIn(input, 'entry', entrySchemas, upcasters)

/**
 * As `parseEvent`, for an entry of a thread: an event with its position.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseThreadEntry = (input: unknown): ThreadEntry => accepted(checkThreadEntry(input))

/** Validates against the current form of each type, after the steps from older versions. */
export const checkEventIn = <Event>(
  input: unknown,
  name: string,
  schemas: Readonly<Record<string, Schema<Event>>>,
  table: Upcasters,
): Checked<Event> => {
  const current = upcast(input, name, table)
  if (current.refusals) return current
  return checkWith(
    schemas[current.value['type'] as string] as Schema<Event>,
    name,
    current.value,
    'INVALID_INPUT',
  )
}

const event = <Type extends EventType, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    at: instant,
    by: actor,
    reason: reasonCode,
    version: z.exactOptional(count),
    ...shape,
  })

const objects = {
  Started: event('Started', {
    conversationId: id,
    inboxId: id,
    channelKind,
    channelId: id,
    widgetId: idOrNull,
    visitorId: idOrNull,
    contactId: idOrNull,
    sessionId: idOrNull,
    previousId: idOrNull,
    control,
    botId: idOrNull,
    filtered: z.nullable(reasonCode),
  }),
  MessageReceived: event('MessageReceived', { messageId: id, sessionId: idOrNull, automated: z.boolean() }),
  MessageSent: event('MessageSent', { messageId: id }),
  BotMessageSuppressed: event('BotMessageSuppressed', { messageId: id, epoch: count }),
  NoteAdded: event('NoteAdded', { messageId: id }),
  Assigned: event('Assigned', { assigneeId: idOrNull, teamId: idOrNull }),
  ControlChanged: event('ControlChanged', { control, epoch: count }),
  Closed: event('Closed', {}),
  Reopened: event('Reopened', {}),
  Filtered: event('Filtered', {}),
  Unfiltered: event('Unfiltered', {}),
  ContactLinked: event('ContactLinked', { contactId: id }),
  ContactRemoved: event('ContactRemoved', { contactId: id }),
  DeliveryFailed: event('DeliveryFailed', { messageId: id }),
  DeliveryDelayed: event('DeliveryDelayed', { messageId: id }),
  Delivered: event('Delivered', { messageId: id }),
  TranscriptSent: event('TranscriptSent', {}),
  TranscriptSkipped: event('TranscriptSkipped', {}),
  FieldsChanged: event('FieldsChanged', { values: fieldChanges, personal: fieldIds }),
  Erased: event('Erased', { keptFields: z.exactOptional(fieldIds) }),
} as const satisfies { readonly [Type in EventType]: z.ZodMiniType<EventOf<Type>> }

const eventSchemas: Readonly<Record<EventType, Schema<ConversationEvent>>> = objects

const entrySchemas = Object.fromEntries(
  Object.entries<z.ZodMiniObject>(objects).map(([type, schema]) => [
    type,
    z.extend(schema, {
      seq: count.check(z.minimum(1)),
      decisionId: z.nullable(z.string().check(z.minLength(1))),
    }),
  ]),
) as unknown as Readonly<Record<EventType, Schema<ThreadEntry & JsonObject>>>

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
import type { CommandType } from './commands'
import { actorForm, fieldChangesForm } from './forms'

const command = (properties: Readonly<Record<string, Form>> = {}): Form =>
  object({ at: number, by: actorForm, ...properties })

const forms: Readonly<Record<CommandType, Form>> = {
  start: command({
    conversationId: text,
    inboxId: text,
    channelKind: text,
    channelId: text,
    widgetId: optional(text),
    visitorId: optional(text),
    contactId: optional(text),
    sessionId: optional(text),
    previousId: optional(text),
    botId: optional(text),
    filtered: optional(text),
  }),
  receive: command({ messageId: text, sessionId: optional(text), automated: optional(flag) }),
  reply: command({ messageId: text }),
  note: command({ messageId: text }),
  'bot-message': command({ messageId: text, epoch: whole }),
  'hand-off': command({ reason: text }),
  'take-over': command(),
  assign: command({ assigneeId: nullable(text), teamId: optional(nullable(text)), reason: text }),
  close: command(),
  reopen: command(),
  filter: command({ reason: text }),
  unfilter: command({ reason: text }),
  'link-contact': command({ contactId: text, reason: optional(oneOf('IDENTIFIED')) }),
  'remove-contact': command(),
  'delivery-failed': command({
    messageId: text,
    reason: optional(oneOf('BOUNCE', 'PROCESSING_STOPPED', 'SENDING_FAILED')),
  }),
  'delivery-delayed': command({ messageId: text }),
  delivered: command({ messageId: text }),
  transcript: command({ sent: flag, reason: text }),
  'set-fields': command({ values: fieldChangesForm, personal: fieldChangesForm }),
  erase: command({ reason: text, keptFields: optional(listOf(text)) }),
}

/** The types of commands, in the order of the table above. */
export const commandTypes = Object.keys(forms) as readonly CommandType[]

/** The form of a command: a known type, and the properties of that type. */
export const commandForm: Form = taggedBy('type', forms)

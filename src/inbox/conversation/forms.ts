import {
  type Form,
  flag,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  recordOf,
  text,
  whole,
} from '../../shared/guard'
import { actorKinds } from './events'

const id = nullable(text)

export const actorForm: Form = object({ kind: oneOf(...actorKinds), id })

const fieldValueForm: Form = (value) => {
  if (Number.isFinite(value) || typeof value === 'string') return undefined
  const fault = listOf(text)(value)
  return fault?.place === '' ? { ...fault, expected: 'text, a number or a list of texts' } : fault
}

/** New values of fields; `null` takes a value away. */
export const fieldChangesForm: Form = recordOf(nullable(fieldValueForm))

/** The form of a conversation, as far as the decider reads and carries on its values. */
export const conversationForm: Form = object({
  id: text,
  inboxId: text,
  channelKind: text,
  channelId: text,
  widgetId: id,
  status: oneOf('open', 'closed'),
  closedAt: nullable(number),
  filtered: nullable(text),
  control: oneOf('human', 'bot'),
  botId: id,
  epoch: whole,
  assigneeId: id,
  teamId: id,
  visitorId: id,
  contactId: id,
  removedContactIds: listOf(text),
  sessionId: id,
  previousId: id,
  firstMessageId: id,
  latestMessageId: id,
  customerMessages: whole,
  answers: whole,
  createdAt: number,
  lastMessageAt: number,
  waitingSince: nullable(number),
  erasedAt: optional(number),
  fields: optional(recordOf(fieldValueForm)),
  seq: whole,
})

/** The form of a channel kind's definition, as far as the decider reads it. */
export const kindForm: Form = object({
  kind: text,
  sessions: flag,
  reopening: flag,
  customer: oneOf('visitor', 'contact'),
  sending: oneOf('widget', 'mail', 'host', false),
  receipts: flag,
  disassociation: flag,
})

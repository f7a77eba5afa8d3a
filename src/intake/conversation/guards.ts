import { conversationForm, kindForm as decidedKindForm } from '../../inbox/conversation/forms'
import { fieldLimits, fieldTypes } from '../../inbox/conversation-fields'
import {
  type Form,
  flag,
  formOf,
  instant,
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
import { longestId } from '../../shared/limits'
import { idForm, textOf } from '../../shared/text-forms'

/** A conversation, or null before its first message. */
export const conversationOrNull: Form = nullable(conversationForm)

/** The definition of a channel kind, as far as the paths read it. */
export const kindForm: Form = (value) => decidedKindForm(value) ?? routedKind(value)

const routedKind = object({
  identifiedBy: oneOf('cookie', 'address'),
  subjects: flag,
  transcripts: flag,
  blocking: listOf(oneOf('visitor', 'address', 'contact')),
})

export const inboxForm: Form = object({ id: idForm, members: listOf(text) })

/** The stored answer to a message or a command that arrived before. */
export const dispositionForm: Form = nullable(
  object({
    kind: oneOf('thread', 'filtered', 'suppressed', 'bounce', 'duplicate'),
    reason: text,
    at: number,
    conversationId: nullable(text),
    messageId: text,
  }),
)

export const contactForm: Form = optional(
  object({ id: idForm, name: optional(text), email: optional(text), ownerId: optional(text) }),
)

/** The contact that an address belongs to, and the id for a new one. It is not used for text that is no address. */
export const addressFacts = {
  contactAddress: nullable(object({ contactId: idForm })),
  newContactId: textOf(longestId),
} as const

const user = object({ id: text, name: text, active: flag, teams: listOf(text) })

/** The users of `People`; routing guards each candidate. */
export const usersForm: Form = listOf(user)

export const peopleForm: Form = object({
  users: usersForm,
  workloads: recordOf(object({ open: number, lastTurn: number })),
  pool: optional(
    object({
      id: idForm,
      counter: nullable(object({ turn: number, since: number })),
      turns: recordOf(number),
    }),
  ),
})

/** What a path needs to route a conversation. Routing guards the rule. */
export const routedFacts = { now: instant, inbox: inboxForm, people: peopleForm } as const

export const whenRoutedForm: Form = oneOf('now', 'deferred')

/** The host fields that a change names. */
export const fieldsForm: Form = recordOf(
  object({ type: oneOf(...fieldTypes), personal: flag, state: optional(text) }),
)

/** New values of fields. Each value is checked against the type of its field. */
export const fieldChangesForm: Form = formOf(
  `at most ${fieldLimits.fields} values by the ids of fields`,
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= fieldLimits.fields,
)

/** The form of `HostFieldsFacts`. */
export const hostFieldsFactsForm: Form = object({
  now: instant,
  conversation: conversationForm,
  kind: kindForm,
  fields: fieldsForm,
})

/** Entries of a thread, as far as the paths read them. */
export const entriesForm: Form = listOf(object({ type: text, seq: whole, decisionId: nullable(text) }))

const address = object({ address: text, name: optional(text) })

/** Messages of a thread, as far as the paths read and carry on their values. */
export const messagesForm: Form = listOf(
  object({
    id: text,
    conversationId: text,
    by: object({ kind: text, id: nullable(text) }),
    at: number,
    text,
    from: optional(address),
    addressKey: optional(text),
    to: optional(listOf(text)),
    mailId: optional(text),
    sourceFile: optional(text),
    files: optional(listOf(text)),
    clientId: optional(text),
    page: optional(text),
  }),
)

import { blocksForm } from '../../inbox/blocking/guards'
import { conversationForm } from '../../inbox/conversation/forms'
import {
  type Form,
  flag,
  instant,
  listOf,
  nullable,
  object,
  optional,
  taggedBy,
  text,
} from '../../shared/guard'
import { idForm, idOf, messageTextForm } from '../../shared/text-forms'
import { ledgerStateForm, visitorForm } from '../consent/guards'
import {
  contactForm,
  dispositionForm,
  fieldChangesForm,
  fieldsForm,
  inboxForm,
  kindForm,
  messagesForm,
  peopleForm,
} from '../conversation/guards'
import type { AgentCommandType } from './agent-command'

/** The longest id of a command. */
export const longestCommandId = 100

const bare = object({})

const commandForms: Readonly<Record<AgentCommandType, Form>> = {
  reply: object({ text: messageTextForm, confirmsWithdrawal: optional(flag) }),
  note: object({ text: messageTextForm }),
  assign: object({ userId: nullable(idForm) }),
  close: bare,
  reopen: bare,
  'take-over': bare,
  block: bare,
  unblock: bare,
  spam: bare,
  'not-spam': bare,
  disassociate: bare,
  'set-fields': object({ fields: fieldChangesForm }),
}

/** The form of an `AgentCommand`. */
export const agentCommandForm: Form = taggedBy('type', commandForms)

const actFacts = {
  now: instant,
  agent: object({ id: idForm, name: text, active: flag }),
  commandId: idOf(longestCommandId),
  disposition: dispositionForm,
  conversation: conversationForm,
  kind: kindForm,
  inbox: inboxForm,
} as const

const address = object({ address: text, name: optional(text) })

const customerFacts = {
  mailHead: object({
    sender: nullable(text),
    subject: text,
    lastInbound: nullable(
      object({ mailId: optional(text), from: optional(address), replyTo: optional(listOf(address)) }),
    ),
    mailIds: listOf(text),
  }),
  blocks: blocksForm,
} as const

const sendFrom = optional(object({ address: text, name: text }))

const transcript = object({
  contact: contactForm,
  messages: messagesForm,
  users: listOf(object({ id: text, name: text })),
  bots: listOf(object({ id: text, name: text })),
  zone: text,
})

/** The facts that a command adds to those of every command. */
const factForms: Readonly<Partial<Record<AgentCommandType, Form>>> = {
  reply: object({
    ...customerFacts,
    sendFrom,
    channel: optional(object({ active: flag })),
    consent: ledgerStateForm,
    stoppedBy: optional(text),
    confirmation: nullable(object({})),
    tokenKey: text,
  }),
  close: object({ ...customerFacts, sendFrom, consentWithdrawn: flag, transcript }),
  block: object(customerFacts),
  unblock: object(customerFacts),
  assign: object({ people: peopleForm }),
  'not-spam': object({ people: peopleForm, contact: contactForm }),
  disassociate: object({ visitor: nullable(visitorForm) }),
  'set-fields': object({ fields: fieldsForm }),
}

const actFactsForm = object(actFacts)

/** The form of the facts of a command. Routing guards the rule of `not-spam`. */
export const commandFactsForm =
  (type: AgentCommandType): Form =>
  (facts) =>
    actFactsForm(facts) ?? factForms[type]?.(facts)

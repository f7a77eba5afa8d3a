import { type Form, listOf, nullable, number, object, optional, text, whole } from '../../shared/guard'

const addressForm: Form = object({ name: optional(text), address: text })

const addressesForm = listOf(addressForm)

const report = optional(object({ failedMessageId: optional(text) }))

const from = optional(addressForm)

/** The form of the parts of a mail that the filter reads. */
export const filteredMailForm: Form = object({
  envelope: object({ from: nullable(text) }),
  from,
  replyTo: addressesForm,
  subject: text,
  text,
  html: optional(text),
  headers: listOf(object({ name: text, value: text })),
  report,
})

/** The form of the parts of a mail that threading reads. */
export const threadedMailForm: Form = object({
  inReplyTo: listOf(text),
  references: listOf(text),
  from,
  replyTo: addressesForm,
  headers: listOf(object({ name: text, value: text })),
  report,
})

/** The form of an `IncomingMail`. */
export const incomingMailForm: Form = object({
  envelope: object({ from: nullable(text), to: listOf(text) }),
  messageId: optional(text),
  inReplyTo: listOf(text),
  references: listOf(text),
  from,
  replyTo: addressesForm,
  to: addressesForm,
  cc: addressesForm,
  subject: text,
  date: optional(number),
  text,
  reply: text,
  html: optional(text),
  headers: listOf(object({ name: text, value: text })),
  attachments: listOf(object({ name: text, type: text, size: whole })),
  report,
  sourceDigest: text,
})

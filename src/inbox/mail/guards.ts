import { type Form, listOf, nullable, object, optional, text } from '../../shared/guard'

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

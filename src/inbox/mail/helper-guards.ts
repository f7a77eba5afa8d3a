import { type Form, instant, listOf, nullable, number, object, optional, text } from '../../shared/guard'

const address = object({ name: optional(text), address: text })
const addresses = listOf(address)
const headers = listOf(object({ name: text, value: text }))
const report = optional(object({ failedMessageId: optional(text) }))

/** Texts, such as canonical addresses. */
export const textsForm: Form = listOf(text)

/** The parts of a mail that name its sender. */
export const sentForm: Form = object({ from: optional(address), replyTo: addresses, headers })

/** The parts of a mail that show whether a machine sent it. */
export const signalsForm: Form = object({
  envelope: object({ from: nullable(text) }),
  from: optional(address),
  text,
  html: optional(text),
  headers,
  report,
})

/** The parts of a mail that tell it from others. */
export const keyedForm: Form = object({
  messageId: optional(text),
  from: optional(address),
  date: optional(number),
  subject: text,
  text,
})

/** The parts of a mail that name other mails. */
export const referringForm: Form = object({ inReplyTo: textsForm, references: textsForm, report })

/** The parts of a mail that can hold reply tokens. */
export const tokensForm: Form = object({
  envelope: object({ to: textsForm }),
  to: addresses,
  cc: addresses,
  subject: text,
})

const channel = object({ address: text, name: text })

/** The form of a `Reply`. */
export const replyForm: Form = object({
  conversationId: text,
  messageId: text,
  channel,
  agentName: optional(text),
  to: addresses,
  subject: text,
  text,
  html: optional(text),
  history: textsForm,
  lastInbound: optional(text),
  tokenKey: optional(text),
})

/** The form of a `Transcript`. */
export const transcriptForm: Form = object({
  conversationId: text,
  occasion: text,
  channel,
  to: addresses,
  subject: optional(text),
  messages: listOf(object({ name: text, at: instant, text })),
  zone: text,
  page: optional(text),
})

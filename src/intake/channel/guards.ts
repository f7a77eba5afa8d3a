import { allowedForm, blocksForm } from '../../inbox/blocking/guards'
import { conversationForm } from '../../inbox/conversation/forms'
import {
  type Form,
  formOf,
  instant,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  text,
} from '../../shared/guard'
import { longestMessage } from '../../shared/limits'
import { idForm, textOf, visibleText } from '../../shared/text-forms'
import {
  addressFacts,
  contactForm,
  conversationOrNull,
  dispositionForm,
  entriesForm,
  kindForm,
  routedFacts,
  whenRoutedForm,
} from '../conversation/guards'

/** The limits of a `ChannelMessage`: lengths in UTF-16 units, and the number of files. */
export const channelLimits = {
  providerId: 1_000,
  name: 200,
  subject: 1_000,
  html: 1_000_000,
  files: 100,
  fileName: 500,
  fileType: 200,
} as const

const file = object({
  name: textOf(channelLimits.fileName, 1),
  type: textOf(channelLimits.fileType, 1),
  bytes: formOf('bytes', (value) => value instanceof Uint8Array),
})

const files = listOf(file)

const message = object({
  channelId: idForm,
  providerId: textOf(channelLimits.providerId, 1),
  from: idForm,
  name: optional(visibleText(channelLimits.name)),
  text: textOf(longestMessage),
  at: optional(formOf('a whole number', Number.isSafeInteger)),
  sessionId: optional(idForm),
  subject: optional(textOf(channelLimits.subject)),
  html: optional(textOf(channelLimits.html)),
  files: optional((value) => notTooMany(value) ?? files(value)),
})

const notTooMany = formOf(
  `a list of 1 to ${channelLimits.files} files`,
  (value) => Array.isArray(value) && value.length >= 1 && value.length <= channelLimits.files,
)

/** The form of a `ChannelMessage`. */
export const channelMessageForm: Form = message

/** The outcomes of a `ChannelReceipt`. */
export const receiptOutcomes = ['delivered', 'failed'] as const

/** The form of a `ChannelReceipt`. */
export const receiptForm: Form = object({ messageId: idForm, outcome: oneOf(...receiptOutcomes) })

/** The form of `ChannelFacts`. Routing guards the rule of the channel. */
export const channelFactsForm: Form = object({
  ...routedFacts,
  ...addressFacts,
  kind: kindForm,
  channel: object({ id: idForm, kind: text }),
  disposition: dispositionForm,
  conversation: conversationOrNull,
  blocks: blocksForm,
  allowed: allowedForm,
  addressKey: text,
  contact: contactForm,
  routing: whenRoutedForm,
})

/** The form of `ReceiptFacts`. */
export const receiptFactsForm: Form = object({
  now: instant,
  kind: kindForm,
  conversation: conversationForm,
  entries: entriesForm,
  message: optional(nullable(object({ id: text }))),
})

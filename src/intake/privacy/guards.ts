import { actorForm } from '../../inbox/conversation/forms'
import {
  type Form,
  instant,
  listOf,
  object,
  optional,
  recordOf,
  taggedBy,
  text,
  whole,
} from '../../shared/guard'
import { entriesForm, kindForm, messagesForm } from '../conversation/guards'

/** The form of a `Clearing`. */
export const clearingForm: Form = taggedBy('how', {
  erase: object({ reason: text, by: actorForm }),
  delete: object({}),
})

const messageErasure = {
  now: instant,
  /** The decider guards the others, unless the whole conversation is deleted. */
  conversation: object({ id: text, inboxId: text, seq: whole }),
  entries: entriesForm,
  messages: messagesForm,
  mailIds: recordOf(object({ messageId: text })),
  holds: listOf(object({})),
} as const

/** The form of the facts of `decideMessageErasure`. */
export const messageErasureFactsForm: Form = object(messageErasure)

/** The form of `ErasureFacts`. */
export const erasureFactsForm: Form = object({
  ...messageErasure,
  kind: kindForm,
  transcripts: listOf(text),
  keptFields: optional(listOf(text)),
})

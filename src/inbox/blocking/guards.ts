import { type Form, listOf, number, object, oneOf, optional, text } from '../../shared/guard'
import { subjectKinds } from './block'

const subjectForm: Form = object({ kind: oneOf(...subjectKinds), value: text })

/** The form of a `BlockKey`. */
export const blockKeyForm: Form = object({ subject: subjectForm, channelKind: text })

/** The form of blocks, as far as the policies read them. */
export const blocksForm: Form = listOf(blockKeyForm)

/** The form of allow entries, as far as the policies read them. */
export const allowedForm: Form = /* @__PURE__ */ listOf((value) => allowedKeyForm(value))

/** The form of an allow entry, as far as its id needs it. */
export const allowedKeyForm: Form = object({
  subject: object({ kind: oneOf('address', 'domain'), value: text }),
})

export const senderForm: Form = object({
  address: optional(text),
  visitorId: optional(text),
  contactId: optional(text),
  channelKind: text,
})

/** The user who acts, and when. */
export const actForms = { by: text, now: number } as const

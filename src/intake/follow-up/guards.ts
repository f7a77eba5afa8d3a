import { type Form, instant, listOf, object, optional, text, whole } from '../../shared/guard'
import { idForm } from '../../shared/text-forms'
import { conversationOrNull, dispositionForm } from '../conversation/guards'

/** The form of a `FollowUp`. */
export const followUpForm: Form = object({
  rule: idForm,
  conversationId: idForm,
  seq: whole,
  causes: listOf(idForm),
})

const parts = optional(listOf(object({})))

/** The form of `FollowUpFacts`. */
export const followUpFactsForm: Form = object({
  now: instant,
  disposition: dispositionForm,
  conversation: conversationOrNull,
  answer: optional(
    object({ reason: text, parts: object({ changes: parts, writes: parts, effects: parts }) }),
  ),
})

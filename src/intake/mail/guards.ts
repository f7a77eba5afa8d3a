import { allowedForm, blocksForm } from '../../inbox/blocking/guards'
import { incomingMailForm } from '../../inbox/mail/guards'
import { type Form, flag, nullable, object, optional, text } from '../../shared/guard'
import { idForm } from '../../shared/text-forms'
import {
  addressFacts,
  contactForm,
  conversationOrNull,
  dispositionForm,
  routedFacts,
  whenRoutedForm,
} from '../conversation/guards'

/** The form of an `IncomingMail`. The adapter that parsed the mail limits its lengths. */
export const mailForm: Form = incomingMailForm

/** The form of `MailFacts`. Routing guards the rule of the channel, the filter guards its rules. */
export const mailFactsForm: Form = object({
  ...routedFacts,
  ...addressFacts,
  arrivalId: idForm,
  sourceFile: text,
  channel: object({ id: idForm, address: text }),
  disposition: dispositionForm,
  sameMailId: nullable(object({ ours: flag })),
  thread: object({
    outcome: nullable(object({ conversationId: text, messageId: optional(text) })),
    reason: text,
    explanation: object({}),
  }),
  conversation: conversationOrNull,
  blocks: blocksForm,
  allowed: allowedForm,
  contact: contactForm,
  hasUnfilteredThread: flag,
  routing: whenRoutedForm,
})

import { blocksForm } from '../../inbox/blocking/guards'
import { type Form, flag, listOf, object, optional } from '../../shared/guard'
import {
  idForm,
  idOf,
  messageTextForm,
  pageForm,
  textOf,
  visibleText,
  zoneForm,
} from '../../shared/text-forms'
import { pendingForm, personFacts, placeFacts, principalLedgerForm } from '../consent/guards'
import {
  addressFacts,
  conversationOrNull,
  dispositionForm,
  peopleForm,
  whenRoutedForm,
} from '../conversation/guards'

/** The longest id that a client gives a message. */
export const longestClientId = 100

/** The longest text that can be typed as an address. */
export const longestTypedAddress = 1_000

/** The longest name of a person. */
export const longestName = 200

const fromWidget = { page: pageForm, noticeShown: flag } as const

/** The form of a `ChatMessage`. */
export const chatMessageForm: Form = object({
  ...fromWidget,
  clientId: idOf(longestClientId),
  text: messageTextForm,
  sessionId: idForm,
  subscribe: optional(flag),
  zone: optional(zoneForm),
})

/** The form of a `LeftAddress`. */
export const leftAddressForm: Form = object({ ...fromWidget, email: textOf(longestTypedAddress) })

/** The form of an `Identity`. */
export const identityForm: Form = object({
  email: textOf(longestTypedAddress),
  name: optional(visibleText(longestName)),
})

const chatFacts = {
  ...personFacts,
  ...placeFacts,
  conversation: conversationOrNull,
  blocks: blocksForm,
} as const

/** The form of `ChatMessageFacts`. */
export const chatMessageFactsForm: Form = object({
  ...chatFacts,
  disposition: dispositionForm,
  people: peopleForm,
  routing: whenRoutedForm,
})

const ofAddress = { ...addressFacts, addressLedger: optional(principalLedgerForm) } as const

/** The form of `CaptureFacts`. */
export const captureFactsForm: Form = object({ ...chatFacts, ...ofAddress, pending: pendingForm })

/** The form of `IdentificationFacts`. */
export const identificationFactsForm: Form = object({
  ...personFacts,
  ...ofAddress,
  conversations: listOf(object({ conversation: conversationOrNull, pending: pendingForm })),
})

import { actEvents } from '../../consent/consent-act'
import { gateRuleForm, subscriptionRuleForm } from '../../consent/guards'
import {
  type Form,
  flag,
  instant,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  recordOf,
  text,
  whole,
} from '../../shared/guard'
import { idForm, pageForm, textOf } from '../../shared/text-forms'
import { contactForm, inboxForm } from '../conversation/guards'

/** The longest version of a consent text. */
export const longestVersion = 200

/** The acts of `ConsentActOf`. */
export const consentActTypes = ['agree', 'refuse', 'object'] as const

/** The form of a `ConsentActOf`. */
export const consentActForm: Form = object({
  type: oneOf(...consentActTypes),
  page: pageForm,
  version: textOf(longestVersion, 1),
})

export const withdrawalForm: Form = object({ page: pageForm })

const act = object({
  event: oneOf(...actEvents),
  lawfulBasis: oneOf('consent', 'legitimate-interest'),
  version: text,
  textDigest: text,
  decidedAt: instant,
  validFor: optional(number),
})

/** The form of a `LedgerState`. */
export const ledgerStateForm: Form = object({ process: optional(act), communicate: recordOf(act) })

const record = object({
  recordId: text,
  header: object({
    event: text,
    purpose: oneOf('process', 'communicate'),
    lawfulBasis: text,
    text,
    version: text,
    textDigest: text,
    decidedAt: instant,
    subscriptionType: optional(text),
    validFor: optional(number),
    copyOf: optional(text),
  }),
  personal: optional(nullable(object({ visitorId: optional(text) }))),
})

/** The form of a `PrincipalLedger`, as far as the paths read it. */
export const principalLedgerForm: Form = object({
  head: nullable(object({ seq: whole, link: text, standing: optional(ledgerStateForm) })),
  records: listOf(record),
})

/** The form of a `Visitor`. */
export const visitorForm: Form = object({
  id: idForm,
  contactId: optional(text),
  removedContactIds: optional(listOf(text)),
  cookieBound: flag,
  conversations: recordOf(text),
  createdAt: number,
})

const privacy = object({
  controllers: optional(listOf(object({ name: text }))),
  jurisdiction: optional(text),
  retention: optional(text),
  recipients: optional(listOf(text)),
  withdrawalMethod: optional(text),
  policyUrl: optional(text),
})

/** The facts about a visitor that a visit reads, too. */
export const visitingFacts = {
  now: instant,
  visitorId: idForm,
  visitor: nullable(visitorForm),
  contact: contactForm,
} as const

/** The forms of `PersonFacts`. */
export const personFacts = {
  ...visitingFacts,
  ledger: principalLedgerForm,
  contactLedger: optional(principalLedgerForm),
  privacy: optional(privacy),
  salt: text,
} as const

const texts = object({
  process: optional(object({ language: optional(text) })),
  communicate: optional(object({ text, version: optional(text), language: optional(text) })),
})

const consentForm: Form = (value) => gateRuleForm(value) ?? subscriptionRuleForm(value) ?? texts(value)

/** The forms of `MessageInPlace`, as far as a consent decision reads it. */
export const placeFacts = {
  targetedMessage: object({ id: idForm, name: text, consent: consentForm }),
  channel: object({ id: idForm, active: flag }),
  inbox: inboxForm,
  bot: optional(object({ id: idForm, published: flag })),
  olderTexts: optional(recordOf(text)),
} as const

const viewedFacts = {
  openConversations: optional(listOf(object({ id: text, inboxId: text, seq: whole }))),
} as const

/** The form of `ConsentActFacts`. */
export const consentActFactsForm: Form = object({ ...personFacts, ...placeFacts, ...viewedFacts })

/** The form of the facts of a withdrawal. */
export const withdrawalFactsForm: Form = object({ ...personFacts, ...viewedFacts })

/** A subscription that waits for an address; null when none waits. */
export const pendingForm: Form = nullable(
  object({
    visitorId: text,
    ticked: flag,
    happening: object({
      event: oneOf('given'),
      mechanism: text,
      text,
      version: text,
      lawfulBasis: text,
      subscriptionType: optional(text),
      decidedAt: instant,
    }),
  }),
)

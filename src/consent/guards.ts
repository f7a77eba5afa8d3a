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
  taggedBy,
  text,
} from '../shared/guard'
import { actEvents } from './consent-act'
import { retentionClasses } from './retention-classes'

const act = object({
  event: oneOf(...actEvents),
  lawfulBasis: oneOf('consent', 'legitimate-interest'),
  version: text,
  textDigest: text,
  decidedAt: instant,
  validFor: optional(number),
})

const event = object({ event: oneOf(...actEvents) })

const ledger = object({ process: optional(event), communicate: recordOf(event) })

/** The part of a `ConsentRule` that the gate reads. */
export const gateRuleForm: Form = object({
  process: optional(
    object({
      basis: oneOf('explicit', 'legitimate-interest'),
      text,
      version: text,
      minorSince: optional(listOf(text)),
      language: optional(text),
      expiresAfter: optional(number),
    }),
  ),
})

/** The form of `ConsentFacts`. */
export const gateFactsForm: Form = object({
  now: instant,
  ledger: object({ process: optional(act) }),
  noticeShown: flag,
  olderTexts: optional(recordOf(text)),
})

/** The part of a `ConsentRule` that a subscription reads. */
export const subscriptionRuleForm: Form = object({
  communicate: optional(
    object({ subscriptionType: text, mode: oneOf('implied-by-send', 'separate-opt-in') }),
  ),
})

/** The form of `SubscriptionFacts`. */
export const subscriptionFactsForm: Form = object({
  ledger,
  ticked: flag,
  emailKnown: flag,
  proven: flag,
})

/** The form of `SendFacts`. */
export const sendFactsForm: Form = object({
  ledger,
  message: taggedBy('kind', {
    service: object({}),
    marketing: object({ subscriptionType: text }),
    'withdrawal-confirmation': object({ sentBefore: flag }),
  }),
})

const period = object({ anonymiseAfterDays: nullable(number), deleteAfterDays: nullable(number) })

/** The periods in a `RetentionPolicy`. */
export const retentionRuleForm: Form = object({
  ...Object.fromEntries(retentionClasses.map((name) => [name, period])),
  channels: optional(recordOf(period)),
})

/** The form of `RetentionFacts`. */
export const retentionFactsForm: Form = object({
  class: text,
  byDefault: optional(period),
  closedAt: nullable(instant),
  lastActivity: instant,
  legalHold: flag,
  now: instant,
})

const record = object({
  recordId: text,
  header: object({}),
  previous: text,
  personalDigest: text,
  salt: optional(text),
})

/** The form of a chain of records, as far as a verification needs it to compare them. */
export const chainForm: Form = listOf(record)

/** The form of a `ConsentHead`. */
export const headForm: Form = object({ seq: number, link: text })

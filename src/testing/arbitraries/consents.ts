import fc from 'fast-check'
import {
  appendConsent,
  type ConsentAct,
  type ConsentEntry,
  type ConsentHead,
  type ConsentRecord,
  type ConsentRule,
  type LedgerState,
} from '../../consent'
import { textDigest } from '../../shared/digest'
import { day, hour } from '../../shared/instant'

export type ConsentOptions = {
  /** The texts that people agree to. @default two */
  readonly texts?: readonly string[]
  /** The versions of these texts. @default three */
  readonly versions?: readonly string[]
  /** The ids of the types of subscriptions. @default two */
  readonly subscriptionTypes?: readonly string[]
  /** The earliest time of an act, in epoch milliseconds. @default the start of 2026 */
  readonly from?: number
  /** The latest time of an act, in epoch milliseconds. @default a year later */
  readonly to?: number
}

/** Rules that can be saved, with both parts, one, or none. */
export const consentRules = (options: ConsentOptions = {}): fc.Arbitrary<ConsentRule> => {
  const { text, version, subscriptionType } = parts(options)
  return fc.record(
    {
      process: fc.record(
        {
          basis: fc.constantFrom('explicit', 'explicit', 'legitimate-interest'),
          text,
          version,
          minorSince: fc.uniqueArray(version, { maxLength: 2 }),
          language: fc.constantFrom('en', 'de-AT'),
          expiresAfter: fc.constantFrom(hour, 30 * day, 365 * day),
        },
        { requiredKeys: ['basis', 'text', 'version'] },
      ),
      communicate: fc.record(
        {
          subscriptionType,
          text,
          version,
          language: fc.constantFrom('en', 'de-AT'),
          mode: fc.constantFrom('implied-by-send', 'separate-opt-in'),
        },
        { requiredKeys: ['subscriptionType', 'text', 'mode'] },
      ),
    },
    { requiredKeys: [] },
  )
}

/** The last decision of a person about one purpose. Most are given consents. */
export const consentActs = (options: ConsentOptions = {}): fc.Arbitrary<ConsentAct> => {
  const { text, version, time } = parts(options)
  return fc.record(
    {
      event: fc.constantFrom('given', 'given', 'given', 'refused', 'withdrawn', 'objected', 'expired'),
      lawfulBasis: fc.constantFrom('consent', 'consent', 'legitimate-interest'),
      version,
      textDigest: text.map(textDigest),
      decidedAt: time,
      validFor: fc.constantFrom(hour, 365 * day),
      recordId: fc.stringMatching(/^consent_[a-z0-9]{6}$/),
    },
    { requiredKeys: ['event', 'lawfulBasis', 'version', 'textDigest', 'decidedAt', 'recordId'] },
  )
}

/** The states of ledgers, as `ledgerState` computes them. */
export const ledgerStates = (options: ConsentOptions = {}): fc.Arbitrary<LedgerState> =>
  fc.record(
    {
      process: consentActs(options),
      communicate: fc.dictionary(parts(options).subscriptionType, consentActs(options), { maxKeys: 2 }),
    },
    { requiredKeys: ['communicate'] },
  )

/** Events for a ledger, in any order of events. */
export const consentEntries = (options: ConsentOptions = {}): fc.Arbitrary<ConsentEntry> => {
  const { text, version, subscriptionType, time } = parts(options)
  return fc.record(
    {
      event: fc.constantFrom(...events),
      purpose: fc.constantFrom('process', 'communicate'),
      lawfulBasis: fc.constantFrom('consent', 'legitimate-interest'),
      mechanism: fc.constantFrom('click', 'implied', 'import', 'system'),
      text,
      version,
      decidedAt: time,
      language: fc.constantFrom('en', 'de'),
      subscriptionType,
      recipients: fc.array(fc.constantFrom('Mail Ltd', 'Cloud Inc'), { maxLength: 2 }),
      personal: fc.record(
        {
          visitorId: fc.constantFrom('visitor-1', 'visitor-2'),
          email: fc.constantFrom('kim@example.com', 'lee@example.com'),
        },
        { requiredKeys: [] },
      ),
    },
    {
      requiredKeys: [
        'event',
        'purpose',
        'lawfulBasis',
        'mechanism',
        'text',
        'version',
        'decidedAt',
        'personal',
      ],
    },
  )
}

/** A chain of records, oldest first, and its head; `undefined` for an empty chain. */
export type LedgerCase = {
  /** The records of the chain, oldest first. */
  readonly records: readonly ConsentRecord[]
  /** The end of the chain, for the next record; undefined for an empty chain. */
  readonly head: ConsentHead | undefined
}

/** Intact ledgers of up to eight records. Throws nothing. */
export const ledgers = (options: ConsentOptions = {}): fc.Arbitrary<LedgerCase> =>
  fc.array(consentEntries(options), { maxLength: 8 }).map((entries) => entries.reduce(appended, empty))

const empty: LedgerCase = { records: [], head: undefined }

const appended = ({ records, head }: LedgerCase, entry: ConsentEntry): LedgerCase => {
  const next = appendConsent(head, entry, `salt-of-record-${records.length}-0123456789`)
  return { records: [...records, next.record], head: next.head }
}

const events = [
  'shown',
  'given',
  'refused',
  'withdrawn',
  'objected',
  'expired',
  'superseded',
  'joined',
] as const

const parts = ({
  texts = ['We store what you write.', 'We send you news.'],
  versions = ['1', '2', '3'],
  subscriptionTypes = ['news', 'offers'],
  from = Date.UTC(2026, 0, 1),
  to = Date.UTC(2027, 0, 1),
}: ConsentOptions) => ({
  text: fc.constantFrom(...texts),
  version: fc.constantFrom(...versions),
  subscriptionType: fc.constantFrom(...subscriptionTypes),
  time: fc.integer({ min: from, max: to }),
})

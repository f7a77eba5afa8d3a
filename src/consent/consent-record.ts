import type { Instant } from '../shared/instant'
import type { ConsentHead } from './consent-act'

/**
 * What a person did about a text. `shown` and `superseded` are evidence, `joined` says that two principals are one
 * person; the other events change the state.
 */
export type ConsentEvent =
  | 'shown'
  | 'given'
  | 'refused'
  | 'withdrawn'
  | 'objected'
  | 'expired'
  | 'superseded'
  | 'joined'

/** An event before it is added to the ledger. Properties that only some hosts know are optional. */
export type ConsentEntry = {
  /** What the person did, or what the system recorded. */
  readonly event: ConsentEvent
  /** Whether the text is about processing, or about messages of a subscription type. */
  readonly purpose: 'process' | 'communicate'
  /** On which basis of the law. */
  readonly lawfulBasis: 'consent' | 'legitimate-interest'
  /** The act of the person, or the import or the system that recorded it. */
  readonly mechanism: 'click' | 'implied' | 'import' | 'system'
  /** The exact text that the person saw, and its version. Both are empty for the event `joined`. */
  readonly text: string
  /** The version of the text; empty for the event `joined`. */
  readonly version: string
  /** The time of the act, in epoch milliseconds. */
  readonly decidedAt: Instant
  /** The time at which the text was shown, in epoch milliseconds. */
  readonly shownAt?: Instant
  /** A BCP 47 tag. */
  readonly language?: string
  /** The names of the controllers at the time, from the privacy settings. */
  readonly controller?: string
  /** The id of the targeted message with the text. */
  readonly widgetId?: string
  /** The id of the channel. */
  readonly channel?: string
  /** As in the privacy settings at the time. */
  readonly jurisdiction?: string
  /** Set when the purpose is to communicate. */
  readonly subscriptionType?: string
  /** As in the privacy settings at the time. */
  readonly withdrawalMethod?: string
  /** As in the privacy settings at the time. */
  readonly retention?: string
  /** As in the privacy settings at the time. */
  readonly recipients?: readonly string[]
  /** As in the privacy settings at the time. */
  readonly policyUrl?: string
  /** The validity of a given consent in milliseconds; absent: until it is withdrawn. */
  readonly validFor?: number
  /** The id of the record in the visitor's chain that this record copies into the contact's chain. */
  readonly copyOf?: string
  /**
   * Copied from the visitor when the chains were joined, and not a new decision. It never overrides a refusal of the
   * contact.
   */
  readonly inherited?: true
  /** For the event `joined`: the head of the other chain; `null` when that chain was empty. */
  readonly joined?: ConsentHead | null
  /** Kept apart, so that an erasure can delete it. */
  readonly personal: PersonalPart
}

/** All data that identifies the person. Erasure deletes it, and the chain can still be verified. */
export type PersonalPart = {
  /** The id of the browser. */
  readonly visitorId?: string
  /** The id of the contact. */
  readonly contactId?: string
  /** The address, as it was known at the time. */
  readonly email?: string
  /** The URL of the page on which the person acted. */
  readonly sourceUrl?: string
}

/** The part of a record that is kept when the person is erased. */
export type ConsentHeader = Omit<ConsentEntry, 'personal'> & {
  readonly schemaVersion: 1
  /** The position in the chain, starting at 1. */
  readonly seq: number
  /** SHA-256 of the text in UTF-8, as lower-case hex. */
  readonly textDigest: string
}

/**
 * One record of a principal's chain. `link` is the digest of the previous link (empty for the first record), the
 * header and `personalDigest`. `personalDigest` is the digest of the salt and the personal part.
 */
export type ConsentRecord = {
  /** Derived from the link. */
  readonly recordId: string
  /** The part without personal data. It stays after an erasure. */
  readonly header: ConsentHeader
  /** The link of the record before; empty for the first record. */
  readonly previous: string
  /** Lower-case hex. */
  readonly personalDigest: string
  /** Lower-case hex. */
  readonly link: string
  /** Absent after erasure, as is the salt. */
  readonly personal?: PersonalPart
  /** The secret of this record that `appendConsent` was given. */
  readonly salt?: string
}

/** The id of the record that was written first: of a copy, the id of the record that it copies. Throws nothing. */
export const originalRecordId = ({ recordId, header }: Pick<ConsentRecord, 'recordId' | 'header'>): string =>
  header.copyOf ?? recordId

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
  readonly event: ConsentEvent
  readonly purpose: 'process' | 'communicate'
  readonly lawfulBasis: 'consent' | 'legitimate-interest'
  readonly mechanism: 'click' | 'implied' | 'import' | 'system'
  /** The exact text that the person saw, and its version. Both are empty for the event `joined`. */
  readonly text: string
  readonly version: string
  readonly decidedAt: Instant
  readonly shownAt?: Instant
  /** A BCP 47 tag. */
  readonly language?: string
  readonly controller?: string
  readonly widgetId?: string
  readonly channel?: string
  readonly jurisdiction?: string
  /** Set when the purpose is to communicate. */
  readonly subscriptionType?: string
  readonly withdrawalMethod?: string
  readonly retention?: string
  readonly recipients?: readonly string[]
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
  readonly personal: PersonalPart
}

/** All data that identifies the person. Erasure deletes it, and the chain can still be verified. */
export type PersonalPart = {
  readonly visitorId?: string
  readonly contactId?: string
  readonly email?: string
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
  readonly recordId: string
  readonly header: ConsentHeader
  readonly previous: string
  readonly personalDigest: string
  readonly link: string
  /** Absent after erasure, as is the salt. */
  readonly personal?: PersonalPart
  readonly salt?: string
}

/** The id of the original record: for a copy, the id of the copied record. */
export const toldFirst = ({ recordId, header }: Pick<ConsentRecord, 'recordId' | 'header'>): string =>
  header.copyOf ?? recordId

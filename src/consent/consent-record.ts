import type { Instant } from '../shared/instant'
import type { ConsentHead } from './consent-act'

/**
 * What happened between a person and a text. `shown` and `superseded` are evidence, `joined` says that two principals are
 * one person; the others decide.
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

/** What the caller knows of an event. What only some hosts have is optional. */
export type ConsentEntry = {
  readonly event: ConsentEvent
  readonly purpose: 'process' | 'communicate'
  readonly lawfulBasis: 'consent' | 'legitimate-interest'
  readonly mechanism: 'click' | 'implied' | 'import' | 'system'
  /** The exact text the person saw, and the name of its version. Both are empty where chains are joined. */
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
  /** Milliseconds that what was given holds; without it, until it is withdrawn. */
  readonly validFor?: number
  /** The record of the visitor's own chain that this one repeats in the chain of the contact. */
  readonly copyOf?: string
  /** It stood for the visitor when the chains were joined, and was not decided anew: it takes back no no of the contact. */
  readonly inherited?: true
  /** Where the other chain ended, of an event `joined`; `null` when it had no link. */
  readonly joined?: ConsentHead | null
  readonly personal: PersonalPart
}

/** Whatever names the person or may tell on them. Erasure deletes it, and the chain still verifies. */
export type PersonalPart = {
  readonly visitorId?: string
  readonly contactId?: string
  readonly email?: string
  readonly sourceUrl?: string
}

/** The part of a record that stays when the person is erased. */
export type ConsentHeader = Omit<ConsentEntry, 'personal'> & {
  readonly schemaVersion: 1
  /** The place in the chain, counted from 1. */
  readonly seq: number
  /** SHA-256 of the text in UTF-8, as lower-case hex. */
  readonly textDigest: string
}

/**
 * One link of a principal's chain. `link` is the digest of the link before it (empty for the first), of the header and
 * of `personalDigest`, which is the digest of the salt and the personal part.
 */
export type ConsentRecord = {
  readonly recordId: string
  readonly header: ConsentHeader
  readonly previous: string
  readonly personalDigest: string
  readonly link: string
  /** Absent after erasure, together with the salt. */
  readonly personal?: PersonalPart
  readonly salt?: string
}

/** The record that told of it first: a copy tells of what it repeats. */
export const toldFirst = ({ recordId, header }: Pick<ConsentRecord, 'recordId' | 'header'>): string =>
  header.copyOf ?? recordId

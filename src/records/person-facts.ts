import type { ConsentRecord, PrivacySettings } from '../consent'
import type { Contact, Visitor } from '../inbox/contact'
import type { Instant } from '../shared/instant'
import type { Known } from './known'
import type { StoredHead } from './stored-head'

/** What is known of the person who uses a browser. */
export interface PersonFacts {
  readonly now: Instant
  readonly visitorId: string
  readonly visitor: Known<Visitor>
  /** Whom the visitor is bound to, or says to be. */
  readonly contact: Contact | undefined
  /** The visitor's own. */
  readonly ledger: Ledger
  /** That of the contact, when there is one. */
  readonly contactLedger?: Ledger
  readonly privacy?: PrivacySettings
  /** A fresh secret for the next records of the ledgers. */
  readonly salt: string
}

/** The consent ledger of one principal. */
export interface Ledger {
  readonly head: Known<StoredHead>
  readonly records: readonly ConsentRecord[]
}

/** The visitor as it is stored once the visitor has acted. */
export const visitorRecord = ({
  visitor,
  visitorId,
  now,
}: Pick<PersonFacts, 'visitor' | 'visitorId' | 'now'>): Visitor =>
  visitor.value ?? { id: visitorId, cookieBound: false, conversations: {}, createdAt: now }

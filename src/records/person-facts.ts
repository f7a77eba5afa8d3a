import type { ConsentRecord, PrivacySettings } from '../consent'
import type { Contact, Visitor } from '../inbox/contact'
import type { Instant } from '../shared/instant'
import type { StoredHead } from './stored-head'

/** The known facts about the person who uses a browser. */
export interface PersonFacts {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The id in the visitor's cookie. */
  readonly visitorId: string
  /** Null for a visitor who has done nothing yet. */
  readonly visitor: Visitor | null
  /** The contact that the visitor is bound to, or claims to be. */
  readonly contact?: Contact | undefined
  /** The ledger of the visitor. */
  readonly ledger: PrincipalLedger
  /** The ledger of the contact, if there is a contact. */
  readonly contactLedger?: PrincipalLedger
  /** The privacy settings of the account. @default none are saved */
  readonly privacy?: PrivacySettings
  /** A fresh secret for the next records of the ledgers. */
  readonly salt: string
}

/** The consent ledger of one principal. */
export interface PrincipalLedger {
  /** Null for a ledger without records. */
  readonly head: StoredHead | null
  /** The records that were read, oldest first. */
  readonly records: readonly ConsentRecord[]
}

/** The contact that an address belongs to; null for an address without a contact. */
export type ContactAddress = {
  /** The id of the contact that the address belongs to. */
  readonly contactId: string
} | null

/** The visitor record after an act: the existing record, or a new one. */
export const visitorRecord = ({
  visitor,
  visitorId,
  now,
}: Pick<PersonFacts, 'visitor' | 'visitorId' | 'now'>): Visitor =>
  visitor ?? { id: visitorId, cookieBound: false, conversations: {}, createdAt: now }

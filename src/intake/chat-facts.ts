import type { ConsentHead, ConsentRecord, PrivacySettings } from '../consent'
import type { Block, BlockableSender } from '../inbox/blocking/block'
import type { Contact, Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { WidgetInPlace } from '../settings/widget-in-place'
import type { Instant } from '../shared/instant'
import type { Known } from './known'
import type { People } from './people'

/** What is known of whoever uses a browser. */
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

/** What is known when a visitor looks at the widget or acts in it. */
export interface ChatFacts extends PersonFacts, WidgetInPlace {
  readonly people: People
  /** The newest conversation of this visitor in this inbox. */
  readonly conversation: Known<Conversation>
  readonly blocks: readonly Block[]
}

/** The consent ledger of one principal. */
export interface Ledger {
  readonly head: Known<ConsentHead>
  readonly records: readonly ConsentRecord[]
}

/** Who writes, by what a block could name. */
export const chatSender = ({
  visitorId,
  visitor,
}: Pick<ChatFacts, 'visitorId' | 'visitor'>): BlockableSender => ({
  channelKind: 'chat',
  visitorId,
  ...(visitor.value?.contactId !== undefined && { contactId: visitor.value.contactId }),
})

/** The visitor as it is stored once the visitor has acted. */
export const visitorRecord = ({
  visitor,
  visitorId,
  now,
}: Pick<ChatFacts, 'visitor' | 'visitorId' | 'now'>): Visitor =>
  visitor.value ?? { id: visitorId, cookieBound: false, conversations: {}, createdAt: now }

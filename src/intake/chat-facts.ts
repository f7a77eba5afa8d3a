import type { ConsentHead, ConsentRecord, PrivacySettings } from '../consent'
import type { Block, BlockableSender } from '../inbox/blocking/block'
import type { Contact, Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { Instant } from '../shared/instant'
import type { Known } from './known'
import type { People } from './people'
import type { BotSettings } from './settings/bot'
import type { ChatChannel } from './settings/channel'
import type { Inbox } from './settings/inbox'
import type { Widget } from './settings/widget'

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
export interface ChatFacts extends PersonFacts {
  readonly widget: Widget
  readonly channel: ChatChannel
  readonly inbox: Inbox
  /** Present when the widget has a bot, published or not. */
  readonly bot: BotSettings | undefined
  /** Digests of the texts that older versions of the widget's own stood for; needed where such a version still counts. */
  readonly olderTexts?: Readonly<Record<string, string>>
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

/** A bot answers only while it is published (semantics, section 2). */
export const publishedBot = ({ bot }: Pick<ChatFacts, 'bot'>): BotSettings | undefined =>
  bot?.published ? bot : undefined

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

import type { ConsentHead, ConsentRecord } from '../consent'
import type { AllowEntry, Block } from '../inbox/blocking/block'
import type { Contact, Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { Message } from '../inbox/message'
import type { RecordedDecision } from './because'
import type { Disposition } from './disposition'
import type { Load } from './load'
import type { Account } from './settings/account'
import type { BotSettings } from './settings/bot'
import type { Channel } from './settings/channel'
import type { Inbox } from './settings/inbox'
import type { User } from './settings/user'
import type { Widget, WidgetDraft } from './settings/widget'

/** Every kind of record that an account has, and what its id is made of. */
export type Records = {
  account: Account
  user: User
  inbox: Inbox
  channel: Channel
  widget: Widget
  'widget-draft': WidgetDraft
  bot: BotSettings
  /** Canonical address of a mail channel → its channel. */
  'channel-address': { readonly channelId: string }
  visitor: Visitor
  contact: Contact
  /** Canonical address → the contact it belongs to. */
  'contact-address': { readonly contactId: string }
  block: Block
  allow: AllowEntry
  conversation: Conversation
  message: Message
  /** What a blocked visitor wrote: kept for a while, shown to nobody. */
  suppressed: Message
  /** `CONVERSATION/SEQ` → the decisions behind that entry. */
  decision: RecordedDecision
  /** One per inbound message, whatever became of it. */
  disposition: Disposition
  /** A Message-ID within an inbox → the conversation that the mail, sent or received, belongs to. */
  'mail-id': MailId
  load: Load
  /** The newest link of a principal's ledger. */
  'consent-head': ConsentHead
  /** `PRINCIPAL/INDEX` */
  consent: ConsentRecord
}

export type RecordKind = keyof Records

export interface MailId {
  readonly conversationId: string
  readonly messageId: string
  /** Whether we sent it. */
  readonly ours: boolean
}

import type { ConsentRecord, ConsentText, PrivacySettings } from '../consent'
import type { RetentionPolicy } from '../consent/retention'
import type { AllowEntry, Block } from '../inbox/blocking/block'
import type { Contact, Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { Message } from '../inbox/message'
import type { SavedView } from '../inbox/views/saved-view'
import type { Account } from '../settings/account'
import type { BotSettings } from '../settings/bot'
import type { Channel } from '../settings/channel'
import type { Field } from '../settings/field'
import type { Inbox } from '../settings/inbox'
import type { TargetedMessage, TargetedMessageDraft } from '../settings/targeted-message'
import type { User } from '../settings/user'
import type { Instant } from '../shared/instant'
import type { Disposition } from './disposition'
import type { Hold } from './hold'
import type { MailHead } from './mail-head'
import type { MailFile, MailId, MailOfSender } from './mail-index'
import type { PendingSubscription } from './pending-subscription'
import type { Pool, Turn } from './pool'
import type { RecordedDecision } from './recorded-decision'
import type { Removal } from './removal'
import type { RetentionRun } from './retention-run'
import type { StoredHead } from './stored-head'
import type { Tombstone } from './tombstone'
import type { Workload } from './workload'

/** Every record kind of an account, with the form of its ids. */
export type Records = {
  /** The settings of the account. */
  account: Account
  /** A user who answers or administers. */
  user: User
  /** An inbox with its members. */
  inbox: Inbox
  /** A channel of an inbox. */
  channel: Channel
  /** A published targeted message. The stored kind keeps its older name. */
  widget: TargetedMessage
  /** A draft of a targeted message. */
  'widget-draft': TargetedMessageDraft
  /** The settings of a bot. */
  bot: BotSettings
  /** A field of conversations that the host declared. */
  field: Field
  /** Address of a channel, as `channelAddress` writes it → the channel. */
  'channel-address': {
    /** The id of the channel. */
    readonly channelId: string
  }
  /** A browser that visited. */
  visitor: Visitor
  /** A person who is known by an address or by the host. */
  contact: Contact
  /** Address, as `channelAddress` writes it → the contact it belongs to. */
  'contact-address': {
    /** The id of the contact. */
    readonly contactId: string
  }
  /** `OWNER/ID`, where the owner is a person or an inbox. */
  'saved-view': SavedView
  /** A block of a sender. */
  block: Block
  /** An allow entry of an address or a domain. */
  allow: AllowEntry
  /** The state of a conversation. */
  conversation: Conversation
  /** A message of a conversation. */
  message: Message
  /** A message from a blocked visitor. It is kept for its retention period and shown to nobody. */
  suppressed: Message
  /** `CONVERSATION/SEQ` → the decisions behind that entry. */
  decision: RecordedDecision
  /** One for each inbound message, accepted or not. */
  disposition: Disposition
  /** A Message-ID within an inbox → the conversation that the mail, sent or received, belongs to. */
  'mail-id': MailId
  /** `SENDER/MESSAGE`: a mail that the contact of its conversation did not write. */
  'mail-sender': MailOfSender
  /** `INSTANT/MESSAGE`: a mail whose source is kept. */
  'mail-file': MailFile
  /** Conversation → the head of its mails. */
  'mail-head': MailHead
  /** The workload of a user. The stored kind keeps its older name. */
  load: Workload
  /** The count of turns of one routing rule. */
  pool: Pool
  /** `POOL/USER` → the number of the user's last turn in the pool. */
  turn: Turn
  /** The newest record of a principal's ledger, and the current consents. */
  'consent-head': StoredHead
  /** `PRINCIPAL/INDEX` → one record of the principal's consent ledger. */
  consent: ConsentRecord
  /** One for each account, under the account's id: the retention periods. */
  retention: RetentionPolicy
  /** One for each account, under the account's id: the results of the newest retention run. */
  'retention-run': RetentionRun
  /** See `holdId`. */
  hold: Hold
  /** Records that a person was erased, without naming the person. */
  tombstone: Tombstone
  /** An erasure or a deletion that is in progress or done. */
  removal: Removal
  /** `WIDGET/DIGEST`, one per purpose and version. */
  'consent-text': ConsentText
  /** Conversation → the subscription that waits for an address. */
  'pending-subscription': PendingSubscription
  /** The ledger record of a withdrawal or an objection → the one answer that confirmed it (C-26). */
  'withdrawal-confirmation': WithdrawalConfirmation
  /** One per account, under `privacyId`. */
  privacy: PrivacySettings
}

export const privacyId = 'privacy'

export type WithdrawalConfirmation = {
  /** The id of the conversation with the answer. */
  readonly conversationId: string
  /** The id of the answer. */
  readonly messageId: string
  /** When it was sent, in epoch milliseconds. */
  readonly at: Instant
}

export type RecordKind = keyof Records

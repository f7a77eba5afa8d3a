import type { PrivacySettings } from '../../consent'
import type { AllowEntry, Block } from '../../inbox/blocking/block'
import type { ChannelKinds } from '../../inbox/channel-kinds/channel-kinds'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'
import type { Disposition } from '../../records/disposition'
import type { MailId } from '../../records/mail-index'
import type { PendingSubscription } from '../../records/pending-subscription'
import type { ContactAddress, PrincipalLedger } from '../../records/person-facts'
import type { WithdrawalConfirmation } from '../../records/records'
import type { Workload } from '../../records/workload'
import type { HostStrategies } from '../../routing'
import type { BotSettings } from '../../settings/bot'
import type { Channel } from '../../settings/channel'
import type { Field } from '../../settings/field'
import type { Inbox } from '../../settings/inbox'
import type { TargetedMessage } from '../../settings/targeted-message'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import type { PoolTurns } from '../conversation/people'

/** The settings of an account, as plain lists. */
export interface AccountSetup {
  /** All users, also inactive ones. */
  readonly users: readonly User[]
  /** All inboxes. */
  readonly inboxes: readonly Inbox[]
  /** All channels, also those that are off, in a stable order: mail is sent from the first usable address. */
  readonly channels: readonly Channel[]
  /** All targeted messages, also drafts. */
  readonly targetedMessages: readonly TargetedMessage[]
  /** All bots, published or not. */
  readonly bots: readonly BotSettings[]
  /** The host's own fields of conversations. */
  readonly fields: readonly Field[]
  /** The channel kinds of the library and of the host, see `channelKinds`. */
  readonly kinds: ChannelKinds
  /** The consent settings of the account. @default no consent is asked for */
  readonly privacy?: PrivacySettings
  /** The senders whose mail no rule filters. @default none */
  readonly allowed?: readonly AllowEntry[]
  /** The host's routing strategies, by name. @default no strategies of the host */
  readonly strategies?: HostStrategies
  /** The IANA time zone of the account. */
  readonly zone: string
}

/** What one decision gets beside the state. */
export interface Moment {
  /** The time, in epoch milliseconds. */
  readonly now: Instant
  /** A fresh secret for the next records of the ledgers. */
  readonly salt: string
  /** The key that signs reply addresses. */
  readonly tokenKey: string
}

/**
 * What a host that keeps its state in memory, such as a fold of events, looks up by key. Each function returns a plain
 * value; `null` or `undefined` when there is none. The functions of `facts` read all facts of a decision through it, so a
 * host does not decide which facts a path needs.
 *
 * The shell reads the same facts from a store. Its readers differ only in the reading: they read in batches, read only
 * the users whom routing may choose, and name the records behind the facts. What follows from the values that were read
 * is decided in functions that both call, such as `chatFactsOf`, `conversationConsent` and `threadAmong`.
 */
export interface Lookups {
  /** The state after all events of a conversation, with the values of personal fields. */
  readonly conversation: (id: string) => Conversation | undefined
  /** The messages of a conversation that its customer can see, oldest first (`visibleToVisitor`). */
  readonly visibleMessages: (conversationId: string) => readonly Message[]
  /** By the contact's id. */
  readonly contact: (id: string) => Contact | undefined
  /** By canonical address. */
  readonly contactAddress: (address: string) => ContactAddress
  /** The id for a new contact with this address. An address always gets the same id. */
  readonly newContactId: (address: string) => string
  /** Whether the contact has a conversation that is not filtered. */
  readonly hasUnfilteredThread: (contactId: string) => boolean
  /** By the visitor's id. */
  readonly visitor: (id: string) => Visitor | null
  /** The ledger of a visitor or a contact; `emptyChain` when there is none. */
  readonly ledger: (principal: string) => PrincipalLedger
  /** By `blockId`. */
  readonly block: (id: string) => Block | undefined
  /** By the id that the functions for ids of dispositions give, such as `chatDispositionId`. */
  readonly disposition: (id: string) => Disposition | null
  /** By inbox and normalised Message-ID (`normalMessageId`). */
  readonly mailId: (inboxId: string, mailId: string) => MailId | null
  /** By `poolId`. */
  readonly pool: (id: string) => PoolTurns
  /** The open, unfiltered conversations that are assigned to a user. */
  readonly workload: (userId: string) => Workload
  /** The subscription that waits for an address in a conversation (C-21). */
  readonly pendingSubscription: (conversationId: string) => PendingSubscription | null
  /** By the consent record that stopped the processing. */
  readonly confirmation: (recordId: string) => WithdrawalConfirmation | null
}

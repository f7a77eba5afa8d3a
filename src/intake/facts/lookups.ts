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
  readonly users: readonly User[]
  readonly inboxes: readonly Inbox[]
  readonly channels: readonly Channel[]
  readonly targetedMessages: readonly TargetedMessage[]
  readonly bots: readonly BotSettings[]
  readonly fields: readonly Field[]
  /** The channel kinds of the library and of the host, see `channelKinds`. */
  readonly kinds: ChannelKinds
  readonly privacy?: PrivacySettings
  /** @default no strategies of the host */
  readonly strategies?: HostStrategies
  /** The IANA time zone of the account. */
  readonly zone: string
}

/** What one decision gets beside the state. */
export interface Moment {
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
 */
export interface Lookups {
  readonly conversation: (id: string) => Conversation | undefined
  /** The messages of a conversation that its customer can see, oldest first (`visibleToVisitor`). */
  readonly visibleMessages: (conversationId: string) => readonly Message[]
  readonly contact: (id: string) => Contact | undefined
  /** By canonical address. */
  readonly contactAddress: (address: string) => ContactAddress
  /** The id for a new contact with this address. An address always gets the same id. */
  readonly newContactId: (address: string) => string
  /** Whether the contact has a conversation that is not filtered. */
  readonly hasUnfilteredThread: (contactId: string) => boolean
  readonly visitor: (id: string) => Visitor | null
  /** The ledger of a visitor or a contact; `emptyChain` when there is none. */
  readonly ledger: (principal: string) => PrincipalLedger
  /** By `blockId`. */
  readonly block: (id: string) => Block | undefined
  /** By `allowId`. */
  readonly allow: (id: string) => AllowEntry | undefined
  readonly disposition: (id: string) => Disposition | null
  /** By inbox and normalised Message-ID (`normalMessageId`). */
  readonly mailId: (inboxId: string, mailId: string) => MailId | null
  readonly pool: (id: string) => PoolTurns
  readonly workload: (userId: string) => Workload
  readonly pendingSubscription: (conversationId: string) => PendingSubscription | null
  /** By the consent record that stopped the processing. */
  readonly confirmation: (recordId: string) => WithdrawalConfirmation | null
}

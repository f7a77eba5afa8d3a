import type { LedgerState } from '../../consent'
import type { Block } from '../../inbox/blocking/block'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'
import type { Disposition } from '../../records/disposition'
import type { Known, KnownRecords } from '../../records/known'
import type { MailHead } from '../../records/mail-head'
import type { WithdrawalConfirmation } from '../../records/records'
import type { RoutingRule } from '../../routing'
import type { BotSettings } from '../../settings/bot'
import type { Channel, EmailChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import type { Guard } from '../../shared/plan'
import type { KnownFields } from '../conversation/check-field-changes'
import type { People } from '../conversation/people'
import type { AgentCommandType } from './agent-command'

/** What every act of an agent is decided on. */
export interface ActFacts {
  readonly now: Instant
  readonly agent: User
  /** The act's own id: the same act asked for again is recognised by it. */
  readonly commandId: string
  readonly disposition: Known<Disposition>
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
  /** Of the conversation's channel. */
  readonly kind: ChannelKindDefinition
  readonly inbox: Inbox
  /** What the reactions read. */
  readonly known: KnownRecords
}

/** The customer of the conversation, as a block names them. */
export interface SenderFacts {
  /** Without mails in a chat. */
  readonly mailHead: MailHead
  /** Those that could name the customer. */
  readonly blocks: readonly Block[]
}

/** What stands for the person whom a mail or an answer goes to. */
interface PermissionFacts {
  /** Have the act decided again when the person says something else meanwhile. */
  readonly consentGuards: readonly Guard[]
  /** The address of this inbox that mail leaves from. */
  readonly sendFrom: EmailChannel | undefined
}

export type ReplyFacts = ActFacts &
  SenderFacts &
  PermissionFacts & {
    /** The channel that the conversation came by, while it exists. */
    readonly channel: Channel | undefined
    readonly consent: LedgerState
    /** The record that first told what stopped the processing; absent while nothing did. */
    readonly stoppedBy?: string
    /** The answer that confirmed it. */
    readonly confirmation: Known<WithdrawalConfirmation>
    /** Signs the address that answers go to. */
    readonly tokenKey: string
  }

export type CloseFacts = ActFacts &
  SenderFacts &
  PermissionFacts & { readonly transcript: TranscriptContents }

/** What the transcript of a chat is made of; it has no messages where none can be sent. */
export interface TranscriptContents {
  /** The person stopped the processing, as a browser or as the owner of the address. */
  readonly consentWithdrawn: boolean
  readonly contact: Contact | undefined
  /** Messages that the customer can see, oldest first. */
  readonly messages: readonly Message[]
  readonly users: readonly User[]
  readonly bots: readonly BotSettings[]
  /** IANA zone of the account. */
  readonly zone: string
}

export type AssignFacts = ActFacts & {
  /** Has the person to whom it is assigned, if there is one. */
  readonly people: People
}

export type NotSpamFacts = AssignFacts & {
  readonly contact: Contact | undefined
  /** The routing rule of the channel or message that the conversation came by. */
  readonly routing: RoutingRule
}

export type DisassociateFacts = ActFacts & {
  /** The browser that chats; absent in a mail conversation. */
  readonly visitor: Known<Visitor>
}

export type SetFieldsFacts = ActFacts & {
  /** The host's own fields that the act names. */
  readonly fields: KnownFields
}

/** What each command is decided on. */
export type FactsOf = Readonly<Record<Exclude<AgentCommandType, 'reply'>, ActFacts>> & {
  readonly reply: ReplyFacts
  readonly close: CloseFacts
  readonly block: ActFacts & SenderFacts
  readonly unblock: ActFacts & SenderFacts
  readonly assign: AssignFacts
  readonly 'not-spam': NotSpamFacts
  readonly disassociate: DisassociateFacts
  readonly 'set-fields': SetFieldsFacts
}

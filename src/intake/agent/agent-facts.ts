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

/** The facts that every agent command needs. */
export interface ActFacts {
  readonly now: Instant
  readonly agent: User
  /** The id of this command. A repetition has the same id and changes nothing. */
  readonly commandId: string
  readonly disposition: Known<Disposition>
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  readonly inbox: Inbox
  /** The records that the reactions read. */
  readonly known: KnownRecords
}

/** The facts that identify the customer of the conversation for a block. */
export interface SenderFacts {
  /** Empty for a chat. */
  readonly mailHead: MailHead
  /** The blocks that can apply to the customer. */
  readonly blocks: readonly Block[]
}

/** The permission to send to the customer. */
interface PermissionFacts {
  /** Guards on the consent ledgers: a consent that changes in between causes a retry. */
  readonly consentGuards: readonly Guard[]
  /** The mail address of this inbox that mail is sent from. */
  readonly sendFrom: EmailChannel | undefined
}

export type ReplyFacts = ActFacts &
  SenderFacts &
  PermissionFacts & {
    /** The channel of the conversation; undefined if it was deleted. */
    readonly channel: Channel | undefined
    readonly consent: LedgerState
    /** The consent record that stopped the processing; absent if nothing stopped it. */
    readonly stoppedBy?: string
    /** The reply that confirmed it. */
    readonly confirmation: Known<WithdrawalConfirmation>
    /** The key that signs the reply address. */
    readonly tokenKey: string
  }

export type CloseFacts = ActFacts &
  SenderFacts &
  PermissionFacts & { readonly transcript: TranscriptContents }

/** The contents of a transcript. `messages` is empty if no transcript can be sent. */
export interface TranscriptContents {
  /** The person stopped the processing, either as the browser or as the owner of the address. */
  readonly consentWithdrawn: boolean
  readonly contact: Contact | undefined
  /** Messages that the customer can see, oldest first. */
  readonly messages: readonly Message[]
  readonly users: readonly User[]
  readonly bots: readonly BotSettings[]
  /** The IANA time zone of the account. */
  readonly zone: string
}

export type AssignFacts = ActFacts & {
  /** Contains the new assignee, if there is one. */
  readonly people: People
}

export type NotSpamFacts = AssignFacts & {
  readonly contact: Contact | undefined
  /** The routing rule of the conversation's channel or targeted message. */
  readonly routing: RoutingRule
}

export type DisassociateFacts = ActFacts & {
  /** The visitor of the chat; absent in a mail conversation. */
  readonly visitor: Known<Visitor>
}

export type SetFieldsFacts = ActFacts & {
  /** The host fields that the command names. */
  readonly fields: KnownFields
}

/** The facts that each command needs. */
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

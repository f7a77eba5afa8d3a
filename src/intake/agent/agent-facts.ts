import type { LedgerState } from '../../consent'
import type { Block } from '../../inbox/blocking/block'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'
import type { Disposition } from '../../records/disposition'
import type { MailHead } from '../../records/mail-head'
import type { WithdrawalConfirmation } from '../../records/records'
import type { RoutingRule } from '../../routing'
import type { BotSettings } from '../../settings/bot'
import type { Channel, EmailChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import type { NamedFields } from '../conversation/check-field-changes'
import type { People } from '../conversation/people'
import type { AgentCommandType } from './agent-command'

/** The facts that every agent command needs. */
export interface ActFacts {
  /** The time of the command, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The user who gives the command. */
  readonly agent: User
  /** The id of this command. A repetition has the same id and changes nothing. */
  readonly commandId: string
  /** The disposition of a command with the same id. */
  readonly disposition: Disposition | null
  /** The conversation before the command. */
  readonly conversation: Conversation
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The inbox of the conversation. */
  readonly inbox: Inbox
}

/** The facts that identify the customer of the conversation for a block. */
export interface CustomerFacts {
  /** Empty for a chat. */
  readonly mailHead: MailHead
  /** The blocks that can apply to the customer. */
  readonly blocks: readonly Block[]
}

/** The address that a mail to the customer is sent from. */
export interface SendFromFacts {
  /** The mail address of this inbox that mail is sent from. */
  readonly sendFrom?: EmailChannel | undefined
}

export type ReplyFacts = ActFacts &
  CustomerFacts &
  SendFromFacts & {
    /** The channel of the conversation; undefined if it was deleted. */
    readonly channel?: Channel | undefined
    /** The consent of the receiver. */
    readonly consent: LedgerState
    /** The consent record that stopped the processing; absent if nothing stopped it. */
    readonly stoppedBy?: string
    /** The reply that confirmed it. */
    readonly confirmation: WithdrawalConfirmation | null
    /** The key that signs the reply address. */
    readonly tokenKey: string
  }

export type CloseFacts = ActFacts &
  CustomerFacts &
  SendFromFacts & {
    /** I-09: the person stopped the processing, either as the browser or as the owner of the address. */
    readonly consentWithdrawn: boolean
    /** The transcript that the customer gets by mail (I-09). */
    readonly transcript: TranscriptContents
  }

/** The contents of a transcript. `messages` is empty if no transcript can be sent. */
export interface TranscriptContents {
  /** The contact of the conversation, to whom the transcript goes; undefined if there is none. */
  readonly contact?: Contact | undefined
  /** Messages that the customer can see, oldest first. */
  readonly messages: readonly Message[]
  /** The users of the account. A transcript names those who wrote a message. */
  readonly users: readonly User[]
  /** The bots of the account. A transcript names those that wrote a message. */
  readonly bots: readonly BotSettings[]
  /** The IANA time zone of the account. */
  readonly zone: string
}

export type AssignFacts = ActFacts & {
  /** Contains the new assignee, if there is one. */
  readonly people: People
}

export type NotSpamFacts = AssignFacts & {
  /** The contact of the conversation, whose owner a routing rule may choose; undefined if there is none. */
  readonly contact?: Contact | undefined
  /** The routing rule of the conversation's channel or targeted message. */
  readonly rule: RoutingRule
}

export type DisassociateFacts = ActFacts & {
  /** The visitor of the chat; absent in a mail conversation. */
  readonly visitor: Visitor | null
}

export type SetFieldsFacts = ActFacts & {
  /** The host fields that the command names. */
  readonly fields: NamedFields
}

/** The facts that each command needs. */
export type FactsOf = Readonly<Record<Exclude<AgentCommandType, 'reply'>, ActFacts>> & {
  /** For an answer to the customer. */
  readonly reply: ReplyFacts
  /** For closing the conversation. */
  readonly close: CloseFacts
  /** For a block of the customer. */
  readonly block: ActFacts & CustomerFacts
  /** For the removal of a block. */
  readonly unblock: ActFacts & CustomerFacts
  /** For an assignment by hand. */
  readonly assign: AssignFacts
  /** For moving a conversation out of Filtered. */
  readonly 'not-spam': NotSpamFacts
  /** For removing the contact from a chat. */
  readonly disassociate: DisassociateFacts
  /** For new values of the host's fields. */
  readonly 'set-fields': SetFieldsFacts
}

/** The facts that each command relies on, beside the conversation and its disposition. */
export const reliedByCommand = {
  reply: ['consent', 'confirmation', 'mailHead', 'blocks'],
  close: ['consentWithdrawn', 'mailHead', 'blocks'],
  block: ['mailHead', 'blocks'],
  unblock: ['mailHead', 'blocks'],
  disassociate: ['visitor'],
  'set-fields': ['fields'],
  note: [],
  assign: [],
  reopen: [],
  'take-over': [],
  spam: [],
  'not-spam': [],
} as const satisfies { readonly [Type in AgentCommandType]: readonly (keyof FactsOf[Type])[] }

/** The facts that a command relies on. */
export type ReliedOf<Type extends AgentCommandType> =
  | 'conversation'
  | 'disposition'
  | (typeof reliedByCommand)[Type][number]

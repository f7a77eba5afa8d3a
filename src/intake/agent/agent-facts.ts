import type { LedgerState } from '../../consent'
import type { Block } from '../../inbox/blocking/block'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { TranscriptFacts } from '../../inbox/decide-transcript'
import type { Message } from '../../inbox/message'
import type { Disposition } from '../../records/disposition'
import type { Known } from '../../records/known'
import type { WithdrawalConfirmation } from '../../records/records'
import type { RoutingRule } from '../../routing'
import type { BotSettings } from '../../settings/bot'
import type { Channel, EmailChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import type { Guard } from '../../shared/plan'
import type { People } from '../conversation/people'

/** What is known when an agent acts on a conversation. */
export interface AgentFacts {
  readonly now: Instant
  readonly account: { readonly id: string; readonly name: string; readonly zone: string }
  readonly agent: User
  /** The act's own id: the same act asked for again is recognised by it. */
  readonly commandId: string
  readonly disposition: Known<Disposition>
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
  /** Of the conversation's channel. */
  readonly kind: ChannelKindDefinition
  /** The channel that the conversation came by, while it exists. */
  readonly channel: Channel | undefined
  readonly inbox: Inbox
  readonly people: People
  readonly bots: readonly BotSettings[]
  readonly contact: Contact | undefined
  /** The browser that chats; absent in a mail conversation. */
  readonly visitor: Known<Visitor>
  /** Messages that the customer can see, oldest first. */
  readonly messages: readonly Message[]
  /** The address of this inbox that mail leaves from. */
  readonly sendFrom: EmailChannel | undefined
  /** The routing rule of the channel or widget that the conversation came by. */
  readonly routing: RoutingRule
  /** Those that could name whoever writes in this conversation. */
  readonly blocks: readonly Block[]
  /** Signs the address that answers go to. */
  readonly tokenKey: string
  /** What stands for whoever an answer goes to. */
  readonly consent: LedgerState
  /** The record that first told what stopped the processing; absent while nothing did. */
  readonly stoppedBy?: string
  /** The answer that confirmed it. */
  readonly confirmation: Known<WithdrawalConfirmation>
  /** Have the act decided again when the person says something else meanwhile. */
  readonly consentGuards: readonly Guard[]
  readonly transcript: Pick<TranscriptFacts, 'consentWithdrawn'>
}

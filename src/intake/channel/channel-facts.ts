import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Disposition } from '../../records/disposition'
import type { Known } from '../../records/known'
import type { CustomChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { Decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { People } from '../conversation/people'

/** The facts for a message that arrives on a channel of a host kind. */
export interface ChannelFacts {
  readonly now: Instant
  readonly kind: ChannelKindDefinition
  readonly channel: CustomChannel
  readonly inbox: Inbox
  readonly people: People
  /** The disposition of an earlier message with the same provider id. */
  readonly disposition: Known<Disposition>
  /** The sender's newest conversation on this channel. */
  readonly conversation: Known<Conversation>
  readonly blocked: Decision<boolean>
  /** The sender's address as record ids contain it. */
  readonly addressKey: string
  /** The contact that the address belongs to. */
  readonly contactAddress: Known<{ readonly contactId: string }>
  readonly contact: Contact | undefined
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
}

import type { AllowEntry, Block } from '../../inbox/blocking/block'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Disposition } from '../../records/disposition'
import type { ContactAddress } from '../../records/person-facts'
import type { CustomChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { Instant } from '../../shared/instant'
import type { People } from '../conversation/people'
import type { WhenRouted } from '../conversation/route-step'

/** The facts for a message that arrives on a channel of a host kind. */
export interface ChannelFacts {
  /** The time of arrival, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The definition of the channel's kind. */
  readonly kind: ChannelKindDefinition
  /** The channel of the message. */
  readonly channel: CustomChannel
  /** The inbox of the channel. */
  readonly inbox: Inbox
  /** The users who may get the conversation. */
  readonly people: People
  /** The disposition of an earlier message with the same provider id. */
  readonly disposition: Disposition | null
  /** The sender's newest conversation on this channel. */
  readonly conversation: Conversation | null
  /** The blocks that can apply to the sender, from the records that `blockIds` names. */
  readonly blocks: readonly Block[]
  /** The entries that can allow the sender, from the records that `allowIds` names. */
  readonly allowed: readonly AllowEntry[]
  /** The sender's address as record ids contain it. */
  readonly addressKey: string
  /** The contact that the address belongs to. */
  readonly contactAddress: ContactAddress
  /** The contact of the sender's address before this message; undefined if there is none. */
  readonly contact?: Contact | undefined
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
  /** Whether this decision routes the conversation, or a follow-up does. The host chooses. */
  readonly routing: WhenRouted
}

/** A message is decided again when one of these changes, such as the sender's address by an erasure. */
export const reliedChannelFacts = [
  'disposition',
  'conversation',
  'contactAddress',
  'blocks',
  'allowed',
] as const

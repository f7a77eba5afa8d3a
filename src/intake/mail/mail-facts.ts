import type { AllowEntry, Block } from '../../inbox/blocking/block'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { MatchedThread, ThreadingReason } from '../../inbox/mail/match-thread'
import type { Disposition } from '../../records/disposition'
import type { MailId } from '../../records/mail-index'
import type { ContactAddress } from '../../records/person-facts'
import type { EmailChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { Decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { People } from '../conversation/people'
import type { WhenRouted } from '../conversation/route-step'

/** The facts for a mail that arrives at a channel. */
export interface MailFacts {
  /** The time of arrival, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The id of this arrival at this channel, so that each copy of a mail has its own record. */
  readonly arrivalId: string
  /** The name of the file with the source. */
  readonly sourceFile: string
  /** The channel that got the mail. */
  readonly channel: EmailChannel
  /** The inbox of the channel. */
  readonly inbox: Inbox
  /** The users who may get the conversation. */
  readonly people: People
  /** The disposition of an earlier mail with the same key. */
  readonly disposition: Disposition | null
  /** The record of an earlier mail with the same Message-ID. */
  readonly sameMailId: MailId | null
  /** Which conversation the mail continues, decided with `decideThreading`. */
  readonly thread: Decision<MatchedThread | null, ThreadingReason>
  /** The conversation that `thread` names. */
  readonly conversation: Conversation | null
  /** The blocks that can apply to the sender, from the records that `blockIds` names. */
  readonly blocks: readonly Block[]
  /** The entries that can allow the sender, from the records that `allowIds` names. */
  readonly allowed: readonly AllowEntry[]
  /** The contact of the sender's address. */
  readonly contactAddress: ContactAddress
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
  /** The contact of the sender's address before this mail. */
  readonly contact?: Contact | undefined
  /** The contact has a conversation that is not filtered. */
  readonly hasUnfilteredThread: boolean
  /** Whether this decision routes the conversation, or a follow-up does. The host chooses. */
  readonly routing: WhenRouted
}

/** A mail is decided again when one of these changes, such as the sender's address by an erasure. */
export const reliedMailFacts = [
  'disposition',
  'sameMailId',
  'conversation',
  'contactAddress',
  'blocks',
  'allowed',
] as const

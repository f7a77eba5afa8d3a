import type { BlockedReason } from '../../inbox/blocking/decide-blocked'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { MatchedThread, ThreadingReason } from '../../inbox/mail/match-thread'
import type { Disposition } from '../../records/disposition'
import type { Known } from '../../records/known'
import { type MailId } from '../../records/mail-index'
import type { EmailChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { Decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { People } from '../conversation/people'

/** The facts for a mail that arrives at a channel. */
export interface MailFacts {
  readonly now: Instant
  /** The id of this arrival at this channel, so that each copy of a mail has its own record. */
  readonly arrivalId: string
  /** The name of the file with the source. */
  readonly sourceFile: string
  readonly channel: EmailChannel
  readonly inbox: Inbox
  readonly people: People
  /** The disposition of an earlier mail with the same key. */
  readonly disposition: Known<Disposition>
  /** The record of an earlier mail with the same Message-ID. */
  readonly sameMailId: Known<MailId>
  readonly thread: Decision<MatchedThread | null, ThreadingReason>
  /** The conversation that `thread` names. */
  readonly conversation: Known<Conversation>
  readonly blocked: Decision<boolean, BlockedReason>
  /** The contact of the sender's address. */
  readonly contactAddress: Known<{ readonly contactId: string }>
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
  /** The contact of the sender's address before this mail. */
  readonly contact: Contact | undefined
  readonly hasUnfilteredThread: boolean
}

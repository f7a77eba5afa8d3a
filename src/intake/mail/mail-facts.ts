import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { MatchedThread } from '../../inbox/mail/match-thread'
import type { Disposition } from '../../records/disposition'
import type { Known } from '../../records/known'
import { type MailId } from '../../records/mail-index'
import type { EmailChannel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import type { Decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { People } from '../conversation/people'

/** What is known when a mail arrives at a channel. */
export interface MailFacts {
  readonly now: Instant
  /** Names this arrival at this channel, so that each copy of a mail has a record of its own. */
  readonly arrivalId: string
  /** The file that holds the source. */
  readonly sourceFile: string
  readonly channel: EmailChannel
  readonly inbox: Inbox
  readonly people: People
  /** Of a mail with the same key. */
  readonly disposition: Known<Disposition>
  /** Of a mail with the same Message-ID. */
  readonly sameMailId: Known<MailId>
  readonly thread: Decision<MatchedThread | undefined>
  /** The conversation that `thread` names. */
  readonly conversation: Known<Conversation>
  readonly blocked: Decision<boolean>
  /** Which contact the sender's address belongs to. */
  readonly contactAddress: Known<{ readonly contactId: string }>
  /** The id of the contact that has to be made when it belongs to none. */
  readonly newContactId: string
  /** The contact that had the sender's address before this mail. */
  readonly contact: Contact | undefined
  readonly hasUnfilteredThread: boolean
}

import type { FixedReplyTime } from '../../availability'
import type { LedgerState } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'
import type { People } from '../conversation/people'

/** The facts of a page view. */
export interface VisitFacts extends Pick<PersonFacts, 'now' | 'visitorId' | 'visitor' | 'contact'> {
  /** The consent of the visitor, see `currentConsent`. */
  readonly consent: LedgerState
  /** The users who may show as senders or count for availability. */
  readonly people: Pick<People, 'users'>
  /** The messages that may show. */
  readonly messages: readonly MessageInPlace[]
  /** The visitor's newest conversation in each inbox. */
  readonly conversations: readonly Conversation[]
  /** The ids of users with an open window, for rules that require presence. Absent: unknown. */
  readonly present?: readonly string[]
  /**
   * The measured reply time of each inbox, by inbox id, from `measureReplyTime`. For rules with a dynamic reply time.
   */
  readonly measuredReplyTimes?: Readonly<Record<string, FixedReplyTime>>
}

import type { FixedReplyTime } from '../../availability'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'
import type { People } from '../conversation/people'

export interface VisitFacts
  extends Pick<PersonFacts, 'now' | 'visitorId' | 'visitor' | 'contact' | 'ledger' | 'contactLedger'> {
  readonly people: Pick<People, 'users'>
  /** Those that may show. */
  readonly messages: readonly MessageInPlace[]
  /** The visitor's newest conversation in each inbox. */
  readonly conversations: readonly Conversation[]
  /** Who has an open window, by user id; for rules that require presence, and unknown where it is left out. */
  readonly present?: readonly string[]
  /** How fast each inbox has been, by its id, as `measureReplyTime` tells; for rules with a dynamic reply time. */
  readonly measuredReplyTimes?: Readonly<Record<string, FixedReplyTime>>
}

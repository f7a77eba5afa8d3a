import type { Conversation } from '../inbox/conversation/conversation'
import type { Instant } from '../shared/instant'

/** What can be put under a legal hold. One on a person is on every conversation of theirs. */
export type HoldSubject = { readonly kind: 'conversation' | 'contact' | 'visitor'; readonly id: string }

/** Nothing of its subject is erased, anonymised or deleted until an admin lifts it. */
export type Hold = HoldSubject & {
  /** The admin who set it. */
  readonly by: string
  readonly at: Instant
  readonly note?: string
}

export const holdId = ({ kind, id }: HoldSubject): string => `${kind}/${id}`

/** Every hold that would be on a conversation. */
export const holdIdsOf = ({
  id,
  contactId,
  visitorId,
}: Pick<Conversation, 'id' | 'contactId' | 'visitorId'>): readonly string[] => [
  holdId({ kind: 'conversation', id }),
  ...(contactId === null ? [] : [holdId({ kind: 'contact', id: contactId })]),
  ...(visitorId === null ? [] : [holdId({ kind: 'visitor', id: visitorId })]),
]

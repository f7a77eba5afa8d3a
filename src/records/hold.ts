import type { Conversation } from '../inbox/conversation/conversation'
import type { Instant } from '../shared/instant'

/** What a legal hold can protect. A hold on a person protects every conversation of the person. */
export type HoldSubject = {
  /** Whether the hold protects one conversation, or all conversations of a contact or a visitor. */
  readonly kind: 'conversation' | 'contact' | 'visitor'
  /** The id of that conversation, contact or visitor. */
  readonly id: string
}

/** A legal hold. Until an admin lifts it, no data of its subject is erased, anonymised or deleted. */
export type Hold = HoldSubject & {
  /** The admin who set it. */
  readonly by: string
  /** When it was set. */
  readonly at: Instant
  /** The reason, as the admin wrote it. */
  readonly note?: string
}

export const holdId = ({ kind, id }: HoldSubject): string => `${kind}/${id}`

/** The ids of all holds that could protect a conversation. */
export const holdIdsOf = ({
  id,
  contactId,
  visitorId,
}: Pick<Conversation, 'id' | 'contactId' | 'visitorId'>): readonly string[] => [
  holdId({ kind: 'conversation', id }),
  ...(contactId === null ? [] : [holdId({ kind: 'contact', id: contactId })]),
  ...(visitorId === null ? [] : [holdId({ kind: 'visitor', id: visitorId })]),
]

import type { Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { Condition } from '../rules/condition'

/** All ids and addresses by which records name one person. Addresses are canonical. */
export type Person = {
  /** The ids of contact records. */
  readonly contactIds: readonly string[]
  /** The ids of the browsers that belong to the person. */
  readonly visitorIds: readonly string[]
  /** Canonical addresses. */
  readonly addresses: readonly string[]
}

/**
 * Selects the conversations of a person. A conversation belongs to its contact; it belongs to its visitor only while it
 * has no contact.
 */
export const conversationsOf = ({ contactIds, visitorIds }: Person): Condition => ({
  any: [
    { fact: 'contactId', operator: 'in', value: contactIds },
    {
      all: [
        { fact: 'visitorId', operator: 'in', value: visitorIds },
        { fact: 'contactId', operator: 'isNotSet', value: true },
      ],
    },
  ],
})

/** The principals under which the person may have a consent ledger. */
export const principalsOf = ({ visitorIds, contactIds }: Person): readonly string[] => [
  ...visitorIds,
  ...contactIds,
]

export const ownsConversation = (
  { contactIds, visitorIds }: Person,
  { contactId, visitorId }: Pick<Conversation, 'contactId' | 'visitorId'>,
): boolean =>
  contactId === null ? visitorId !== null && visitorIds.includes(visitorId) : contactIds.includes(contactId)

export const isBrowserOf = (
  { contactIds, visitorIds }: Person,
  { id, contactId }: Pick<Visitor, 'id' | 'contactId'>,
): boolean => visitorIds.includes(id) || (contactId !== undefined && contactIds.includes(contactId))

import type { Conversation } from '../../inbox/conversation/conversation'
import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'

/** The facts of a consent decision: a person, and the targeted message with the consent text. */
export type VisitorConsentFacts = PersonFacts & MessageInPlace

/** The facts of an act that changes the consent. */
export type ConsentActFacts = VisitorConsentFacts & ViewedFacts

/** The person's open conversations: who looks at them learns that the consent changed. */
export type ViewedFacts = {
  /** The person's open conversations, with the `seq` of their newest entries. @default none */
  readonly openConversations?: readonly Pick<Conversation, 'id' | 'inboxId' | 'seq'>[]
}

/** A change of the visitor, or an append to either ledger, leads to a new decision. */
export const reliedConsentFacts = ['visitor', 'ledger', 'contactLedger'] as const

export type ReliedConsentFact = (typeof reliedConsentFacts)[number]

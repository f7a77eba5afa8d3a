import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'

/** The facts of a consent decision: a person, and the targeted message with the consent text. */
export type ConsentFacts = PersonFacts & MessageInPlace

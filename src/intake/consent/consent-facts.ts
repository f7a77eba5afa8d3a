import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'

/** What consent is decided on: a person, and the targeted message that asks. */
export type ConsentFacts = PersonFacts & MessageInPlace

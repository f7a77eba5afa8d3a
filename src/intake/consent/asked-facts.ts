import type { PersonFacts } from '../../records/person-facts'
import type { WidgetInPlace } from '../../settings/widget-in-place'

/** What consent is decided on: a person, and the targeted message that asks. */
export type AskedFacts = PersonFacts & WidgetInPlace

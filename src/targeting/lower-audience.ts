import type { Condition, Facts } from '../rules/condition'
import type { FactTypes } from '../rules/value-types'
import { day, type Instant } from '../shared/instant'
import type { Audience, VisitorFacts } from './audience'

/**
 * An audience as one condition over the facts of `audienceFacts`, so that it can stand in a rule of the host beside
 * others, be linted, or be exported. `decideAudience` stays the definition: each of its answers is a row of its own
 * (T-40 to T-48), which a condition's yes or no could not tell apart, and it takes no evaluator into the browser.
 * Generated tests hold the two equal.
 */
export const audienceToCondition = (audience: Audience): Condition => {
  if (audience.kind === 'everyone') return { fact: 'cookieBoundToContact', operator: 'isSet', value: true }
  if (audience.kind === 'anonymous') return { fact: 'contactId', operator: 'isNotSet', value: true }
  const tracked: readonly Condition[] = [
    { fact: 'contactId', operator: 'isSet', value: true },
    { fact: 'cookieBoundToContact', operator: 'equal', value: true },
  ]
  if (audience.kind === 'tracked') return { all: tracked }
  return {
    all: [
      ...tracked,
      { fact: 'listsAge', operator: 'lessThanInclusive', value: audience.maxAge ?? day },
      { fact: 'lists', operator: 'someFact:in', value: audience.lists },
    ],
  }
}

/** What an audience asks of a visitor at a moment. */
export const audienceFacts = (
  { contactId, cookieBoundToContact, lists }: VisitorFacts,
  now: Instant,
): Facts => ({
  contactId,
  cookieBoundToContact,
  ...(lists && { lists: lists.ids, listsAge: now - lists.asOf }),
})

/** To be declared where such a condition is parsed: `{ facts: audienceFactTypes }`. */
export const audienceFactTypes = {
  contactId: 'text',
  /** Always known. */
  cookieBoundToContact: 'boolean',
  /** The lists that the contact is in. */
  lists: 'list',
  /** Milliseconds since the lists were evaluated. */
  listsAge: 'number',
} as const satisfies FactTypes

import type { Condition, Facts } from '../rules/condition'
import type { FactTypes } from '../rules/value-types'
import { day } from '../shared/instant'
import type { Audience, AudienceFacts } from './audience'

/**
 * Converts an audience to one condition over the facts of `audienceFacts`. A host can combine it with other
 * conditions, lint it or export it. `decideAudience` is the definition: it gives a reason for each row (T-40 to T-48),
 * and it needs no condition evaluator in the browser. Property tests check that both agree.
 */
export const audienceToCondition = (audience: Audience): Condition => {
  if (audience.kind === 'everyone') return { fact: 'cookieBound', operator: 'isSet', value: true }
  if (audience.kind === 'anonymous') return { fact: 'contactId', operator: 'isNotSet', value: true }
  const tracked: readonly Condition[] = [
    { fact: 'contactId', operator: 'isSet', value: true },
    { fact: 'cookieBound', operator: 'equal', value: true },
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

/** The facts about a visitor at an instant, for conditions of `audienceToCondition`. */
export const audienceFacts = ({ visitor: { contactId, cookieBound, lists }, now }: AudienceFacts): Facts => ({
  contactId,
  cookieBound,
  ...(lists && { lists: lists.ids, listsAge: now - lists.asOf }),
})

/** The fact types to declare when such a condition is parsed: `{ facts: audienceFactTypes }`. */
export const audienceFactTypes = {
  contactId: 'text',
  /** Always known. */
  cookieBound: 'boolean',
  /** The lists that the contact is in. */
  lists: 'list',
  /** Milliseconds since the lists were evaluated. */
  listsAge: 'number',
} as const satisfies FactTypes

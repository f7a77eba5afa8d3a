import { type Decision, decision } from '../shared/decision'
import { guardWith, object, text } from '../shared/guard'

/** The policy has no settings. */
export type ConfirmationRule = Readonly<Record<never, never>>

export type ConfirmationFacts = {
  /** The name of the thing to delete, from its record. */
  readonly name: string
  /** The text that the admin typed. */
  readonly typed: string
}

export const confirmationReasons = ['ALLOWED', 'CONFIRMATION_MISMATCH'] as const

export type ConfirmationReason = (typeof confirmationReasons)[number]

/**
 * P-03: the typed name must be exactly the name of the thing to delete. The admin check comes before.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideConfirmation = (
  _: ConfirmationRule,
  facts: ConfirmationFacts,
): Decision<boolean, ConfirmationReason> => {
  guardWith(facts, factsForm, 'facts')
  const { name, typed } = facts
  const holds = typed === name
  return decision<boolean, ConfirmationReason>(holds, holds ? 'ALLOWED' : 'CONFIRMATION_MISMATCH', {
    key: 'inbox/name-was-typed',
    holds,
    expected: name,
    found: typed,
  })
}

const factsForm = object({ name: text, typed: text })

import { type Decision, decision } from '../shared/decision'
import { guardWith, listOf, number, object, optional, text } from '../shared/guard'
import type { Candidate } from './candidate'
import { checkEligibility, type Exclusion, exclusions, limitsOf } from './check-eligibility'
import { anyRule, candidateForm } from './guards'

/** The policy has no settings. */
export type EligibilityRule = Readonly<Record<never, never>>

export type EligibilityFacts = {
  /** The user to whom the conversation would be assigned. */
  readonly candidate: Candidate
  /** The ids of users who must not get the conversation, because they transferred or declined it. */
  readonly excluded?: readonly string[]
  /** The weight that the conversation adds to a workload, above 0. @default 1 */
  readonly weight?: number
}

export const eligibilityReasons = [...exclusions, 'ELIGIBLE'] as const

export type EligibilityReason = Exclusion | 'ELIGIBLE'

/**
 * Whether a conversation may be assigned to the user automatically (P-05). `details.exclusions` lists all exclusions.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideEligible = (
  rule: EligibilityRule,
  facts: EligibilityFacts,
): Decision<boolean, EligibilityReason> => {
  guardWith(rule, anyRule, 'rule', 'INVALID_RULE')
  guardWith(facts, factsForm, 'facts')
  const { candidate } = facts
  const { excludedBy, explanation } = checkEligibility(candidate, limitsOf(facts))
  const [first] = excludedBy
  const details = { userId: candidate.userId, exclusions: excludedBy }
  return decision<boolean, EligibilityReason>(
    first === undefined,
    first ?? 'ELIGIBLE',
    { ...explanation, holds: first === undefined },
    details,
  )
}

const factsForm = object({
  candidate: candidateForm,
  excluded: optional(listOf(text)),
  weight: optional(number),
})

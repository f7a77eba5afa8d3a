import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith, object } from '../shared/guard'
import type { Candidate } from './candidate'
import { checkEligibility, limitsOf } from './check-eligibility'
import { anyRule, candidateForm } from './guards'

/** The policy has no settings. */
export type ManualAssignmentRule = Readonly<Record<never, never>>

export type ManualAssignmentFacts = {
  /** The user to whom the conversation would be assigned. */
  readonly candidate: Candidate
}

export const manualAssignmentReasons = ['NOT_A_MEMBER', 'USER_INACTIVE', 'MANUAL'] as const

export type ManualAssignmentReason = (typeof manualAssignmentReasons)[number]

/**
 * Whether a conversation may be assigned to a user manually. P-06: any active member, with or without a seat. R-14:
 * reasons against an automatic assignment, such as a missing seat or full capacity, are only warnings
 * (`details.warnings`).
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideManualAssignment = (
  rule: ManualAssignmentRule,
  facts: ManualAssignmentFacts,
): Decision<boolean, ManualAssignmentReason> => {
  guardWith(rule, anyRule, 'rule', 'INVALID_RULE')
  guardWith(facts, factsForm, 'facts')
  const { candidate } = facts
  const { userId, member, active } = candidate
  const { excludedBy, explanation } = checkEligibility(candidate, limitsOf({}))
  return firstMatch<boolean, ManualAssignmentReason>(
    { key: 'routing/may-be-assigned-manually', params: { userId } },
    (allowed) => allowed,
    [
      //
      { key: 'routing/is-member', holds: member, decidesIf: false, reason: 'NOT_A_MEMBER', outcome: false },
      { key: 'routing/is-active', holds: active, decidesIf: false, reason: 'USER_INACTIVE', outcome: false },
    ],
    {
      outcome: true,
      reason: 'MANUAL',
      details: { userId, warnings: excludedBy },
      explanation: {
        key: 'routing/could-be-assigned-automatically',
        holds: explanation.holds,
        because: [explanation],
      },
    },
  )
}

const factsForm = object({ candidate: candidateForm })

import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import type { Candidate } from './candidate'
import { decideEligible } from './eligibility'

/**
 * Whether a person may be given a conversation by hand: any active member (R-14, R-15, P-06). What would have kept routing
 * from it, such as a missing seat or a full capacity, is in `details.warnings`.
 */
export const decideManualAssignment = (candidate: Candidate): Decision<boolean> => {
  const { userId, member, active } = candidate
  const eligible = decideEligible(candidate)
  return firstMatch(
    `${userId} may be assigned by hand`,
    (allowed) => allowed,
    [
      { question: 'is not a member of the inbox', holds: !member, reason: 'NOT_A_MEMBER', outcome: false },
      { question: 'is deactivated', holds: !active, reason: 'USER_INACTIVE', outcome: false },
    ],
    decision(
      true,
      'MANUAL',
      { question: 'is an active member', holds: true, because: [eligible.explanation] },
      { userId, warnings: eligible.details?.exclusions },
    ),
  )
}

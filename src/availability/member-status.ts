import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { type Instant, isoFromInstant } from '../shared/instant'
import type { BusinessHours } from './business-hours'
import { memberStatusFactsForm, memberStatusRuleForm } from './guards'
import { isOpenAt } from './schedule'

/** The facts about one user who may answer. */
export type MemberStatus = {
  /** The id of the user, as in the settings. */
  readonly userId: string
  /** Set by the user. */
  readonly status: 'available' | 'away'
  /** The user has an open window; measured by the host. Absent counts as no when presence is required. */
  readonly present?: boolean
  /** The user's own hours, in their own zone; set by the user. Absent: no hours of their own. */
  readonly hours?: BusinessHours
}

/** Whether a user needs an open window to count as available. */
export type PresencePolicy = 'ignore' | 'require'

/** How the status of a user is read; set by an admin. */
export type MemberStatusRule = {
  /** Whether a user who is not present in the app counts as away. @default 'ignore' */
  readonly presencePolicy?: PresencePolicy
}

export type MemberStatusFacts = {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The status and the hours of the user. */
  readonly member: MemberStatus
}

export const memberStatusReasons = ['STATUS_AWAY', 'NOT_PRESENT', 'OUTSIDE_USER_HOURS', 'AVAILABLE'] as const

export type MemberStatusReason = (typeof memberStatusReasons)[number]

/**
 * Whether a user takes new conversations: checks status, then presence, then hours (semantics, section 2).
 *
 * @throws HelpdeskError `INVALID_RULE`, `INVALID_INPUT`; `RUNTIME_UNSUPPORTED` in a runtime without `Intl`.
 */
export const decideMemberStatus = (
  rule: MemberStatusRule,
  facts: MemberStatusFacts,
): Decision<boolean, MemberStatusReason> => {
  guardWith(rule, memberStatusRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, memberStatusFactsForm, 'facts')
  return takesNewConversations(rule, facts)
}

/** As `decideMemberStatus`, for a rule and facts that were guarded before. */
export const takesNewConversations = (
  { presencePolicy = 'ignore' }: MemberStatusRule,
  { now, member: { userId, status, present, hours } }: MemberStatusFacts,
): Decision<boolean, MemberStatusReason> => {
  const params = { userId }
  return firstMatch<boolean, MemberStatusReason>(
    { key: 'availability/takes-new-conversations', params },
    (outcome) => outcome,
    [
      {
        key: 'availability/is-set-to-available',
        params,
        holds: status === 'available',
        decidesIf: false,
        found: status,
        reason: 'STATUS_AWAY',
        outcome: false,
      },
      {
        key: 'availability/is-present-if-required',
        params,
        holds: presencePolicy === 'ignore' || present === true,
        decidesIf: false,
        expected: presencePolicy,
        found: present ?? null,
        reason: 'NOT_PRESENT',
        outcome: false,
      },
      {
        key: 'availability/is-within-own-hours',
        params,
        holds: hours === undefined || isOpenAt(hours, now),
        decidesIf: false,
        found: hours === undefined ? null : isoFromInstant(now),
        reason: 'OUTSIDE_USER_HOURS',
        outcome: false,
      },
    ],
    { outcome: true, reason: 'AVAILABLE' },
  )
}

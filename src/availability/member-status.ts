import { type Decision, decision, type Explanation } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { type Instant, isoFromInstant } from '../shared/instant'
import type { BusinessHours } from './business-hours'
import { isOpenAt } from './schedule'

/** The facts about one user who may answer. */
export type MemberStatus = {
  readonly id: string
  /** Set by the user. */
  readonly status: 'available' | 'away'
  /** The user has an open window. Absent counts as no when presence is required. */
  readonly present?: boolean
  /** The user's own hours, in their own zone. */
  readonly hours?: BusinessHours
}

/** Whether a user needs an open window to count as available. */
export type PresencePolicy = 'ignore' | 'require'

/** Whether a user takes new conversations: checks status, then presence, then hours (semantics, section 2). */
export const availableForNew = (
  member: MemberStatus,
  now: Instant,
  presencePolicy: PresencePolicy = 'ignore',
): Decision<boolean> =>
  firstMatch(
    `${member.id} takes new conversations`,
    (outcome) => outcome,
    [
      {
        question: `${member.id} is away`,
        holds: member.status === 'away',
        found: member.status,
        reason: 'STATUS_AWAY',
        outcome: false,
      },
      {
        question: `${member.id} has to be present and is not`,
        holds: presencePolicy === 'require' && member.present !== true,
        expected: presencePolicy,
        found: member.present ?? null,
        reason: 'NOT_PRESENT',
        outcome: false,
      },
      {
        question: `it is outside the hours of ${member.id}`,
        holds: member.hours !== undefined && !isOpenAt(member.hours, now),
        found: member.hours === undefined ? 'no hours' : isoFromInstant(now),
        reason: 'OUTSIDE_USER_HOURS',
        outcome: false,
      },
    ],
    { outcome: true, reason: 'AVAILABLE' },
  )

/**
 * Whether a user is shown as available to a visitor. An away user is, while the visitor's open chat is assigned to
 * them.
 */
export const displayAvailable = (
  member: MemberStatus,
  holdsOpenChat: boolean,
  now: Instant,
  presencePolicy: PresencePolicy = 'ignore',
): Decision<boolean> => {
  const forNew = availableForNew(member, now, presencePolicy)
  if (forNew.outcome || !holdsOpenChat) return forNew
  return decision(true, 'AWAY_BUT_HOLDS_OPEN_CHAT', {
    question: `${member.id} is shown as available`,
    holds: true,
    because: [forNew.explanation, openChat(member)],
  })
}

const openChat = (member: MemberStatus): Explanation => ({
  question: `the visitor has an open chat with ${member.id}`,
  holds: true,
})

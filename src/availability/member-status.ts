import { type Decision, decision, type Explanation } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { type Instant, isoFromInstant } from '../shared/instant'
import type { BusinessHours } from './business-hours'
import { isOpenAt } from './schedule'

/** What is known about one person who may answer. */
export type MemberStatus = {
  readonly id: string
  /** What the person has set. */
  readonly status: 'available' | 'away'
  /** Has an open window; unknown counts as no, where presence is asked for. */
  readonly present?: boolean
  /** The person's own hours, in their own zone. */
  readonly hours?: BusinessHours
}

/** Whether an open window is asked for before a person counts as available. */
export type PresencePolicy = 'ignore' | 'require'

/** Whether a person takes new conversations: their status, then their presence, then their hours (semantics, section 2). */
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

/** Whether a person is shown as available to a visitor: also while away, when the visitor's open chat is theirs. */
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

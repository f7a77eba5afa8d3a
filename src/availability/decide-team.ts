import { type Decision, decision, type Explanation } from '../shared/decision'
import { fewNodes } from '../shared/few-nodes'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'
import { type Availability, type AvailabilityReason, isShown } from './availability'
import type { AvailabilityFacts } from './availability-facts'
import type { AvailabilityRule, HoursRule, OutsideAction, PoolRule, StatusRule } from './availability-rule'
import { type BackAt, backAt } from './back-at'
import { hoursAreEmpty } from './business-hours'
import type { CompiledHours } from './compile-hours'
import { isZone } from './local-time'
import { type MemberStatusReason, takesNewConversations } from './member-status'
import { shownReplyTime } from './reply-time'
import { scheduleOf } from './schedule'

type TeamDecision = Decision<Availability, AvailabilityReason>

/** The rows without a bot, for a guarded rule. V-03: in mode `always` the team appears available. */
export const decideTeam = (
  rule: AvailabilityRule,
  schedule: CompiledHours | undefined,
  facts: AvailabilityFacts,
): TeamDecision => {
  if (rule.mode === 'status') return decideByStatus(rule, facts)
  if (rule.mode === 'hours') return decideByHours(rule, schedule ?? scheduleOf(rule.hours), facts)
  return decision<Availability, AvailabilityReason>(available(rule, facts), 'ALWAYS_AVAILABLE', {
    key: 'availability/always-available',
    holds: true,
  })
}

const decideByStatus = (rule: StatusRule, facts: AvailabilityFacts): TeamDecision => {
  const members = poolOf(rule, facts)
  return firstMatch<Availability, AvailabilityReason>(
    'availability/shows-by-status',
    isShown,
    [
      // V-07: shown as V-05 or V-06.
      {
        key: 'availability/pool-has-members',
        holds: members.length > 0,
        decidesIf: false,
        found: members.length,
        reason: 'NO_MEMBERS',
        outcome: away(rule.away),
      },
      // V-04
      {
        key: 'availability/a-member-takes-conversations',
        holds: members.some(({ outcome }) => outcome),
        because: membersIn(members),
        reason: 'MEMBER_AVAILABLE',
        outcome: available(rule, facts),
      },
    ],
    // V-05: the away message is shown. V-06: the widget is hidden.
    {
      outcome: away(rule.away),
      reason: rule.away.action === 'hide' ? 'NO_MEMBER_AVAILABLE_HIDDEN' : 'NO_MEMBER_AVAILABLE_MESSAGE',
    },
  )
}

/** A member who is available decides, so such members are always among the nodes. */
const membersIn = (members: readonly Decision<boolean, MemberStatusReason>[]): readonly Explanation[] =>
  fewNodes(
    members.map(({ explanation }) => explanation),
    ({ holds }) => holds,
  )

/** For each user of the pool, whether they take new conversations. */
const poolOf = (
  { pool, ...rule }: PoolRule,
  { members, routingPool, now }: AvailabilityFacts,
): readonly Decision<boolean, MemberStatusReason>[] => {
  const chosen = pool === 'routing-pool' && routingPool ? new Set(routingPool) : undefined
  return members
    .filter(({ userId }) => chosen?.has(userId) ?? true)
    .map((member) => takesNewConversations(rule, { member, now }))
}

const decideByHours = (rule: HoursRule, schedule: CompiledHours, facts: AvailabilityFacts): TeamDecision => {
  const { hours, outside, alsoRequireStatus } = rule
  const inside = schedule.isOpenAt(facts.now)
  const showsReturnTime = !inside && outside.action === 'return-time'
  const opening = showsReturnTime ? openingWithinAYear(schedule, facts.now) : undefined
  const members = poolOf(rule, facts)
  return firstMatch<Availability, AvailabilityReason>(
    'availability/shows-by-hours',
    isShown,
    [
      // V-11: refused at save, and closed at run time.
      {
        key: 'availability/hours-have-a-range',
        holds: !hoursAreEmpty(hours),
        decidesIf: false,
        reason: 'BUSINESS_HOURS_EMPTY',
        outcome: away(outside),
      },
      // V-10: the away message, without a time.
      {
        key: 'availability/return-time-is-known-if-shown',
        holds: !showsReturnTime || opening !== undefined,
        decidesIf: false,
        found: opening === undefined ? null : isoFromInstant(opening),
        reason: 'NO_FUTURE_OPENING',
        outcome: away(outside),
      },
      // V-12
      {
        key: 'availability/a-member-takes-conversations-if-required',
        holds: !inside || alsoRequireStatus === undefined || members.some(({ outcome }) => outcome),
        decidesIf: false,
        because: membersIn(members),
        reason: 'WITHIN_HOURS_NOBODY_AVAILABLE',
        outcome: away(alsoRequireStatus ?? { action: 'hide' }),
      },
      // V-08: the status of the users is ignored.
      {
        key: 'availability/is-within-hours',
        holds: inside,
        found: isoFromInstant(facts.now),
        reason: 'WITHIN_BUSINESS_HOURS',
        outcome: available(rule, facts),
      },
    ],
    // V-09: outside hours, by the action of the rule.
    {
      outcome: away(
        outside,
        opening === undefined ? undefined : backAt(opening, facts.now, shownZone(rule, facts)),
      ),
      reason: outsideReasons[outside.action],
    },
  )
}

const openingWithinAYear = (schedule: CompiledHours, now: Instant): Instant | undefined => {
  const opening = schedule.nextOpening(now)
  return opening !== undefined && opening <= now + 366 * day ? opening : undefined
}

const outsideReasons = {
  'return-time': 'OUTSIDE_HOURS_BACK_AT',
  message: 'OUTSIDE_HOURS_MESSAGE',
  hide: 'OUTSIDE_HOURS_HIDDEN',
} as const

const shownZone = ({ hours }: HoursRule, { visitorZone }: AvailabilityFacts): string =>
  visitorZone !== undefined && isZone(visitorZone) ? visitorZone : hours.zone

const available = (
  { replyTime }: AvailabilityRule,
  { measuredReplyTime }: AvailabilityFacts,
): Availability => {
  const shown = shownReplyTime(replyTime, measuredReplyTime)
  return { shown: true, status: 'available', ...(shown && { replyTime: shown }) }
}

/** The text of a return time is used when there is no time to show. */
const away = (action: OutsideAction, back?: BackAt): Availability => ({
  shown: action.action !== 'hide',
  status: 'away',
  ...(action.action !== 'hide' &&
    action.text !== undefined &&
    back === undefined && { awayText: action.text }),
  ...(back && { backAt: back }),
})

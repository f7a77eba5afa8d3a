import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'
import type { AvailabilityRule, HoursRule, OutsideAction, PoolRule, StatusRule } from './availability-rule'
import { type BackAt, backAt } from './back-at'
import { hoursAreEmpty } from './business-hours'
import { isZone } from './local-time'
import { availableForNew, displayAvailable, type MemberStatus } from './member-status'
import { type FixedReplyTime, type ShownReplyTime, shownReplyTime } from './reply-time'
import { isOpenAt, nextOpening } from './schedule'

export interface AvailabilityFacts {
  readonly now: Instant
  /** The visitor has an open chat in this inbox. */
  readonly hasOpenConversation: boolean
  /** The assignee of that chat. */
  readonly assignee?: MemberStatus
  /** A published bot answers for this targeted message. */
  readonly bot: boolean
  /** The members of the inbox. */
  readonly members: readonly MemberStatus[]
  /** The ids of the members that the routing rule may choose. @default all */
  readonly routingPool?: readonly string[]
  /** The result of `measureReplyTime`, for rules with a dynamic reply time. */
  readonly measuredReplyTime?: FixedReplyTime
  /** The zone in which the return time is shown. If it is missing or unknown, the zone of the hours is used. */
  readonly visitorZone?: string
}

/** What the visitor sees. `replyTime` is set only while somebody is available, `backAt` only while nobody is. */
export interface Availability {
  readonly shown: boolean
  readonly status: 'open-conversation' | 'bot' | 'available' | 'away'
  readonly replyTime?: ShownReplyTime
  readonly awayText?: string
  readonly backAt?: BackAt
  /** The assignee of the visitor's open chat. */
  readonly assignee?: { readonly id: string; readonly available: boolean }
}

/**
 * Decides whether the chat widget is shown, and what it says about the team (semantics V-00 to V-12).
 *
 * @throws HelpdeskError `ZONE_INVALID` when the hours name a zone that the runtime does not know.
 */
export const decideAvailability = (
  rule: AvailabilityRule,
  facts: AvailabilityFacts,
): Decision<Availability> => {
  const team = decideTeam(rule, facts)
  const botHours = rule.mode === 'hours' && rule.botRespectsHours === true
  const assignee = facts.assignee && displayAvailable(facts.assignee, facts.hasOpenConversation, facts.now)
  return firstMatch<Availability>(
    'the widget shows',
    isShown,
    [
      // V-00: an open chat is never hidden.
      {
        question: 'the visitor has an open chat in this inbox',
        holds: facts.hasOpenConversation,
        ...(assignee && { because: [assignee.explanation] }),
        reason: 'OPEN_CONVERSATION',
        outcome: {
          shown: true,
          status: 'open-conversation',
          ...(facts.assignee &&
            assignee && { assignee: { id: facts.assignee.id, available: assignee.outcome } }),
        },
      },
      // V-02
      {
        question: 'a bot that respects business hours would answer outside them',
        holds: facts.bot && botHours && !isOpenAt(rule.hours, facts.now),
        found: { bot: facts.bot, botRespectsHours: botHours },
        reason: 'BOT_OUTSIDE_HOURS',
        outcome: { shown: false, status: 'away' },
      },
      // V-01: a bot overrides availability. The reply time is shown only if humans are available.
      {
        question: 'a bot answers',
        holds: facts.bot,
        reason: 'BOT_OVERRIDES_AVAILABILITY',
        outcome: { shown: true, status: 'bot', ...replyTimeOf(team.outcome) },
      },
    ],
    team,
  )
}

const isShown = ({ shown }: Availability): boolean => shown

/** The rows without a bot. V-03: in mode `always` the team appears available. */
const decideTeam = (rule: AvailabilityRule, facts: AvailabilityFacts): Decision<Availability> => {
  if (rule.mode === 'status') return decideByStatus(rule, facts)
  if (rule.mode === 'hours') return decideByHours(rule, facts)
  return decision(available(rule, facts), 'ALWAYS_AVAILABLE', {
    question: 'the team always appears available',
    holds: true,
  })
}

const decideByStatus = (rule: StatusRule, facts: AvailabilityFacts): Decision<Availability> => {
  const members = poolOf(rule, facts)
  return firstMatch<Availability>(
    'the widget shows by the status of the team',
    isShown,
    [
      // V-07: shown as V-05 or V-06.
      {
        question: 'nobody is in the pool',
        holds: members.length === 0,
        found: members.length,
        reason: 'NO_MEMBERS',
        outcome: away(rule.away),
      },
      // V-04
      {
        question: 'somebody in the pool takes new conversations',
        holds: members.some(({ outcome }) => outcome),
        because: members.map(({ explanation }) => explanation),
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

/** For each user of the pool, whether they take new conversations. */
const poolOf = ({ pool, presencePolicy }: PoolRule, facts: AvailabilityFacts): readonly Decision<boolean>[] =>
  facts.members
    .filter(({ id }) => pool !== 'routing-pool' || (facts.routingPool?.includes(id) ?? true))
    .map((member) => availableForNew(member, facts.now, presencePolicy))

const decideByHours = (rule: HoursRule, facts: AvailabilityFacts): Decision<Availability> => {
  const { hours, outside, alsoRequireStatus } = rule
  const inside = isOpenAt(hours, facts.now)
  const showsReturnTime = !inside && outside.action === 'return-time'
  const opening = showsReturnTime ? openingWithinAYear(hours, facts.now) : undefined
  const members = poolOf(rule, facts)
  return firstMatch<Availability>(
    'the widget shows by business hours',
    isShown,
    [
      // V-11: refused at save, and closed at run time.
      {
        question: 'the business hours are empty',
        holds: hoursAreEmpty(hours),
        reason: 'BUSINESS_HOURS_EMPTY',
        outcome: away(outside),
      },
      // V-10: the away message, without a time.
      {
        question: 'a return time is asked for and no opening lies within 366 days',
        holds: showsReturnTime && opening === undefined,
        found: opening === undefined ? null : isoFromInstant(opening),
        reason: 'NO_FUTURE_OPENING',
        outcome: away(outside),
      },
      // V-12
      {
        question: 'within business hours somebody has to be available and nobody is',
        holds: inside && alsoRequireStatus !== undefined && !members.some(({ outcome }) => outcome),
        because: members.map(({ explanation }) => explanation),
        reason: 'WITHIN_HOURS_NOBODY_AVAILABLE',
        outcome: away(alsoRequireStatus ?? { action: 'hide' }),
      },
      // V-08: the status of the users is ignored.
      {
        question: 'it is within business hours',
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

const openingWithinAYear = (hours: HoursRule['hours'], now: Instant): Instant | undefined => {
  const opening = nextOpening(hours, now)
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

const replyTimeOf = ({ replyTime }: Availability): Pick<Availability, 'replyTime'> =>
  replyTime === undefined ? {} : { replyTime }

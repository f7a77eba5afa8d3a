import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'
import type { AvailabilityRule, HoursRule, OutsideAction, PoolRule, StatusRule } from './availability-rule'
import { type BackAt, backAt } from './back-at'
import { hoursAreEmpty } from './business-hours'
import { isZone } from './local-time'
import { availableForNew, displayAvailable, type MemberStatus } from './member-status'
import { type FixedReplyTime, type ToldReplyTime, toldReplyTime } from './reply-time'
import { isOpenAt, nextOpening } from './schedule'

export interface AvailabilityFacts {
  readonly now: Instant
  /** The visitor has an open chat in this inbox. */
  readonly hasOpenConversation: boolean
  /** Whom that chat is assigned to. */
  readonly assignee?: MemberStatus
  /** A published bot answers on this widget. */
  readonly bot: boolean
  /** The members of the inbox. */
  readonly members: readonly MemberStatus[]
  /** Those of them whom routing may choose, by id. @default all */
  readonly routingPool?: readonly string[]
  /** How fast the team has been, as `measureReplyTime` tells; for rules with a dynamic reply time. */
  readonly measuredReplyTime?: FixedReplyTime
  /** Words the return time where the visitor is; a name that is no zone is passed over for the zone of the hours. */
  readonly visitorZone?: string
}

/** What the visitor is shown. `replyTime` is set only while somebody is available, `backAt` only while nobody is. */
export interface Availability {
  readonly shown: boolean
  readonly status: 'open-conversation' | 'bot' | 'available' | 'away'
  readonly replyTime?: ToldReplyTime
  readonly awayText?: string
  readonly backAt?: BackAt
  /** Who answers the visitor's open chat. */
  readonly assignee?: { readonly id: string; readonly available: boolean }
}

/**
 * Decides whether the chat widget shows, and what it says about the team (semantics V-00 to V-12).
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
      {
        question: 'a bot that respects business hours would answer outside them',
        holds: facts.bot && botHours && !isOpenAt(rule.hours, facts.now),
        found: { bot: facts.bot, botRespectsHours: botHours },
        reason: 'BOT_OUTSIDE_HOURS',
        outcome: { shown: false, status: 'away' },
      },
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

/** The rows without a bot. */
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
      {
        question: 'nobody is in the pool',
        holds: members.length === 0,
        found: members.length,
        reason: 'NO_MEMBERS',
        outcome: away(rule.away),
      },
      {
        question: 'somebody in the pool takes new conversations',
        holds: members.some(({ outcome }) => outcome),
        because: members.map(({ explanation }) => explanation),
        reason: 'MEMBER_AVAILABLE',
        outcome: available(rule, facts),
      },
    ],
    {
      outcome: away(rule.away),
      reason: rule.away.action === 'hide' ? 'NO_MEMBER_AVAILABLE_HIDDEN' : 'NO_MEMBER_AVAILABLE_MESSAGE',
    },
  )
}

/** Of each person whose status counts, whether they take new conversations. */
const poolOf = ({ pool, presencePolicy }: PoolRule, facts: AvailabilityFacts): readonly Decision<boolean>[] =>
  facts.members
    .filter(({ id }) => pool !== 'routing-pool' || (facts.routingPool?.includes(id) ?? true))
    .map((member) => availableForNew(member, facts.now, presencePolicy))

const decideByHours = (rule: HoursRule, facts: AvailabilityFacts): Decision<Availability> => {
  const { hours, outside, alsoRequireStatus } = rule
  const inside = isOpenAt(hours, facts.now)
  const tellsReturn = !inside && outside.action === 'return-time'
  const opening = tellsReturn ? openingSoon(hours, facts.now) : undefined
  const members = poolOf(rule, facts)
  return firstMatch<Availability>(
    'the widget shows by business hours',
    isShown,
    [
      {
        question: 'the business hours are empty',
        holds: hoursAreEmpty(hours),
        reason: 'BUSINESS_HOURS_EMPTY',
        outcome: away(outside),
      },
      {
        question: 'a return time is asked for and no opening lies within 366 days',
        holds: tellsReturn && opening === undefined,
        found: opening === undefined ? null : isoFromInstant(opening),
        reason: 'NO_FUTURE_OPENING',
        outcome: away(outside),
      },
      {
        question: 'within business hours somebody has to be available and nobody is',
        holds: inside && alsoRequireStatus !== undefined && !members.some(({ outcome }) => outcome),
        because: members.map(({ explanation }) => explanation),
        reason: 'WITHIN_HOURS_NOBODY_AVAILABLE',
        outcome: away(alsoRequireStatus ?? { action: 'hide' }),
      },
      {
        question: 'it is within business hours',
        holds: inside,
        found: isoFromInstant(facts.now),
        reason: 'WITHIN_BUSINESS_HOURS',
        outcome: available(rule, facts),
      },
    ],
    {
      outcome: away(
        outside,
        opening === undefined ? undefined : backAt(opening, facts.now, shownZone(rule, facts)),
      ),
      reason: outsideReasons[outside.action],
    },
  )
}

const openingSoon = (hours: HoursRule['hours'], now: Instant): Instant | undefined => {
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
  const told = toldReplyTime(replyTime, measuredReplyTime)
  return { shown: true, status: 'available', ...(told && { replyTime: told }) }
}

/** A text of a return time stands in where there is no time to tell. */
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

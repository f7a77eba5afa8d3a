import { type AccountSettings, type Decision, reasons, type User } from 'frontdesk'
import {
  type Availability,
  type AvailabilityRule,
  type BusinessHours,
  chooseWords,
  compileHours,
  decideAvailability,
  formatAvailability,
  instantAt,
  type MemberStatus,
  type ReplyMeasure,
} from 'frontdesk/availability'
import { hasRoutingSeat } from 'frontdesk/routing'
import type { ToldAnswer, ToldQuestion } from '../../settings-api'

interface TeamFacts {
  readonly settings: Pick<AccountSettings, 'account' | 'inboxes' | 'users'>
  /** Who has the inbox open, by user id. */
  readonly present: readonly string[]
  readonly measured?: ReplyMeasure
}

/** What a visitor with no open chat would be told by a rule at some time, with the team as it is now. */
export const toldAnswer = (
  rule: AvailabilityRule,
  { inboxId, at, zone: visitorZone, language, bot, routing }: Omit<ToldQuestion, 'availability'>,
  { settings, present, measured }: TeamFacts,
): ToldAnswer => {
  const zone = rule.mode === 'hours' ? rule.hours.zone : settings.account.zone
  const now = instantAt(zone, Date.parse(`${at}Z`))
  const members = membersOf(settings, inboxId)
  const decided = decideAvailability(rule, {
    now,
    hasOpenConversation: false,
    bot,
    members: members.map((user) => statusOf(user, present)),
    routingPool: members.filter((user) => mayBeChosen(user, routing)).map(({ id }) => id),
    ...(measured?.replyTime && { measuredReplyTime: measured.replyTime }),
    visitorZone,
  })
  const text = textOf(decided, language)
  return {
    at: now,
    zone,
    shown: decided.outcome.shown,
    ...(text !== undefined && { text }),
    sentence: reasons[decided.reason],
    explanation: decided.explanation,
    ...(rule.mode === 'hours' && { hours: hoursFrom(rule.hours, now) }),
    ...(measured && { measured }),
  }
}

const textOf = ({ outcome }: Decision<Availability>, language: string): string | undefined => {
  const { away, replyTime } = formatAvailability(outcome, chooseWords([language]))
  return away ?? replyTime
}

const membersOf = ({ inboxes, users }: TeamFacts['settings'], inboxId: string): readonly User[] => {
  const members = inboxes.find(({ id }) => id === inboxId)?.members ?? []
  return users.filter(({ id, active }) => active && members.includes(id))
}

/** A message that leaves conversations unassigned leaves them to every member. */
const mayBeChosen = ({ id, teams, seat }: User, targets: ToldQuestion['routing']): boolean =>
  targets === undefined ||
  (hasRoutingSeat(seat) && (targets.users.includes(id) || teams.some((team) => targets.teams.includes(team))))

const statusOf = ({ id, status, hours }: User, present: readonly string[]): MemberStatus => ({
  id,
  status,
  present: present.includes(id),
  ...(hours && { hours }),
})

/** How many times of being in are told. */
const most = 8

const hoursFrom = (hours: BusinessHours, now: number): NonNullable<ToldAnswer['hours']> => {
  const { isOpenAt, nextOpening, nextClosing } = compileHours(hours)
  const open = isOpenAt(now)
  const stretches: { readonly start: number; readonly end?: number }[] = []
  for (let start = open ? now : nextOpening(now); start !== undefined && stretches.length < most; ) {
    const end = nextClosing(start)
    stretches.push({ start, ...(end !== undefined && { end }) })
    start = end === undefined ? undefined : nextOpening(end)
  }
  return { open, stretches }
}

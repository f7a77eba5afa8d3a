import { type AccountSettings, type Decision, type User } from 'frontdesk'
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
import { english, reasonSentence } from 'frontdesk/languages'
import { hasRoutingSeat } from 'frontdesk/routing'
import type { AvailabilityPreview, AvailabilityPreviewRequest } from '../../settings-api'
import { shownExplanation } from './why'

interface TeamFacts {
  readonly settings: Pick<AccountSettings, 'account' | 'inboxes' | 'users'>
  /** The ids of users who have the inbox open. */
  readonly present: readonly string[]
  readonly measured?: ReplyMeasure
}

/** What a visitor without an open chat would see under a rule at a given time, with the team as it is now. */
export const previewAvailability = (
  rule: AvailabilityRule,
  {
    inboxId,
    at,
    zone: visitorZone,
    language,
    bot,
    routing,
  }: Omit<AvailabilityPreviewRequest, 'availability'>,
  { settings, present, measured }: TeamFacts,
): AvailabilityPreview => {
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
    sentence: reasonSentence(decided.reason, english),
    explanation: shownExplanation(decided.explanation),
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

/** If conversations stay unassigned, every member may take them. */
const mayBeChosen = ({ id, teams, seat }: User, targets: AvailabilityPreviewRequest['routing']): boolean =>
  targets === undefined ||
  (hasRoutingSeat(seat) && (targets.users.includes(id) || teams.some((team) => targets.teams.includes(team))))

const statusOf = ({ id, status, hours }: User, present: readonly string[]): MemberStatus => ({
  userId: id,
  status,
  present: present.includes(id),
  ...(hours && { hours }),
})

/** The maximum number of open ranges. */
const maxRanges = 8

const hoursFrom = (hours: BusinessHours, now: number): NonNullable<AvailabilityPreview['hours']> => {
  const { isOpenAt, nextOpening, nextClosing } = compileHours(hours)
  const open = isOpenAt(now)
  const openRanges: { readonly start: number; readonly end?: number }[] = []
  for (let start = open ? now : nextOpening(now); start !== undefined && openRanges.length < maxRanges; ) {
    const end = nextClosing(start)
    openRanges.push({ start, ...(end !== undefined && { end }) })
    start = end === undefined ? undefined : nextOpening(end)
  }
  return { open, openRanges }
}

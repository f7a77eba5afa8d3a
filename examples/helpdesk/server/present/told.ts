import { type AccountSettings, type Decision, reasons, type User } from 'frontdesk'
import {
  type Availability,
  type AvailabilityRule,
  type BusinessHours,
  chooseWords,
  compileHours,
  decideAvailability,
  instantAt,
  type MemberStatus,
  type ReplyMeasure,
  wordAvailability,
} from 'frontdesk/availability'
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
  { inboxId, at, zone: visitorZone, language, bot }: Omit<ToldQuestion, 'availability'>,
  { settings, present, measured }: TeamFacts,
): ToldAnswer => {
  const zone = rule.mode === 'hours' ? rule.hours.zone : settings.account.zone
  const now = instantAt(zone, Date.parse(`${at}Z`))
  const decided = decideAvailability(rule, {
    now,
    hasOpenConversation: false,
    bot,
    members: membersOf(settings, inboxId).map((user) => statusOf(user, present)),
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
  const { away, replyTime } = wordAvailability(outcome, chooseWords([language]))
  return away ?? replyTime
}

const membersOf = ({ inboxes, users }: TeamFacts['settings'], inboxId: string): readonly User[] => {
  const members = inboxes.find(({ id }) => id === inboxId)?.members ?? []
  return users.filter(({ id, active }) => active && members.includes(id))
}

const statusOf = ({ id, status, hours }: User, present: readonly string[]): MemberStatus => ({
  id,
  status,
  present: present.includes(id),
  ...(hours && { hours }),
})

const day = 24 * 60 * 60_000

const hoursFrom = (hours: BusinessHours, now: number): NonNullable<ToldAnswer['hours']> => {
  const compiled = compileHours(hours)
  const open = compiled.isOpenAt(now)
  const next = open ? compiled.nextClosing(now) : compiled.nextOpening(now)
  const stretches = compiled.intervals(now, now + 28 * day).slice(0, 8)
  return { open, stretches, ...(next !== undefined && { next }) }
}

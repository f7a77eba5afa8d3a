import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { copyOf } from '../shared/shown'
import { type Availability, type AvailabilityReason, isShown } from './availability'
import type { AvailabilityFacts } from './availability-facts'
import type { AvailabilityRule } from './availability-rule'
import type { CompiledHours } from './compile-hours'
import { decideTeam } from './decide-team'
import { availabilityFactsForm, availabilityRuleForm } from './guards'
import { isShownAsAvailable } from './member-display'
import { scheduleOf } from './schedule'

/**
 * Decides whether the chat widget is shown, and what it says about the team (semantics V-00 to V-12).
 *
 * @throws HelpdeskError `INVALID_RULE`, also for a zone that the runtime does not know; `INVALID_INPUT`;
 * `RUNTIME_UNSUPPORTED` in a runtime without `Intl`.
 */
export const decideAvailability = (
  rule: AvailabilityRule,
  facts: AvailabilityFacts,
): Decision<Availability, AvailabilityReason> => {
  guardWith(rule, availabilityRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, availabilityFactsForm, 'facts')
  return decideWith(rule, scheduleIn(rule), facts)
}

/**
 * Compiles the hours of a rule for many decisions. The rule is copied. The result equals `decideAvailability`.
 *
 * @throws HelpdeskError as `decideAvailability`: for the rule now, for facts in the returned function.
 */
export const prepareAvailability = (
  rule: AvailabilityRule,
): ((facts: AvailabilityFacts) => Decision<Availability, AvailabilityReason>) => {
  guardWith(rule, availabilityRuleForm, 'rule', 'INVALID_RULE')
  const kept = copyOf(rule)
  const schedule = scheduleIn(kept)
  return (facts) => {
    guardWith(facts, availabilityFactsForm, 'facts')
    return decideWith(kept, schedule, facts)
  }
}

/** The hours of a rule, compiled. Only a rule by hours has any. */
type Schedule = CompiledHours | undefined

const scheduleIn = (rule: AvailabilityRule): Schedule =>
  rule.mode === 'hours' ? scheduleOf(rule.hours) : undefined

const decideWith = (
  rule: AvailabilityRule,
  schedule: Schedule,
  facts: AvailabilityFacts,
): Decision<Availability, AvailabilityReason> => {
  const { now, hasOpenConversation, bot } = facts
  const team = decideTeam(rule, schedule, facts)
  const botRespectsHours = rule.mode === 'hours' && rule.botRespectsHours === true
  const assignee = displayedAssignee(facts)
  return firstMatch<Availability, AvailabilityReason>(
    'availability/widget-shows',
    isShown,
    [
      // V-00: an open chat is never hidden.
      {
        key: 'availability/has-open-chat',
        holds: hasOpenConversation,
        ...(assignee && { because: [assignee.explanation] }),
        reason: 'OPEN_CONVERSATION',
        outcome: {
          shown: true,
          status: 'open-conversation',
          ...(assignee && { assignee: { userId: assignee.userId, available: assignee.outcome } }),
        },
      },
      // V-02
      {
        key: 'availability/bot-is-outside-hours',
        holds: bot && botRespectsHours && schedule?.isOpenAt(now) === false,
        found: { bot, botRespectsHours },
        reason: 'BOT_OUTSIDE_HOURS',
        outcome: { shown: false, status: 'away' },
      },
      // V-01: a bot overrides availability. The reply time is shown only if humans are available.
      {
        key: 'availability/bot-answers',
        holds: bot,
        reason: 'BOT_OVERRIDES_AVAILABILITY',
        outcome: { shown: true, status: 'bot', ...replyTimeOf(team.outcome) },
      },
    ],
    team,
  )
}

const displayedAssignee = ({ assignee, hasOpenConversation, now }: AvailabilityFacts) =>
  assignee && {
    userId: assignee.userId,
    ...isShownAsAvailable({}, { member: assignee, holdsOpenChat: hasOpenConversation, now }),
  }

const replyTimeOf = ({ replyTime }: Availability): Pick<Availability, 'replyTime'> =>
  replyTime === undefined ? {} : { replyTime }

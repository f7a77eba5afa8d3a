import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { memberDisplayFactsForm, memberStatusRuleForm } from './guards'
import {
  type MemberStatusFacts,
  type MemberStatusRule,
  memberStatusReasons,
  takesNewConversations,
} from './member-status'

/** The same settings as for new conversations. */
export type MemberDisplayRule = MemberStatusRule

export type MemberDisplayFacts = MemberStatusFacts & {
  /** The visitor who looks has an open chat, and it is assigned to this user; read from the store. */
  readonly holdsOpenChat: boolean
}

export const memberDisplayReasons = [...memberStatusReasons, 'AWAY_BUT_HOLDS_OPEN_CHAT'] as const

export type MemberDisplayReason = (typeof memberDisplayReasons)[number]

/**
 * Whether a user is shown as available to a visitor. A user who takes no new conversations is still shown as available
 * while the visitor's open chat is assigned to them.
 *
 * @throws HelpdeskError `INVALID_RULE`, `INVALID_INPUT`; `RUNTIME_UNSUPPORTED` in a runtime without `Intl`.
 */
export const decideMemberDisplay = (
  rule: MemberDisplayRule,
  facts: MemberDisplayFacts,
): Decision<boolean, MemberDisplayReason> => {
  guardWith(rule, memberStatusRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, memberDisplayFactsForm, 'facts')
  return isShownAsAvailable(rule, facts)
}

/** As `decideMemberDisplay`, for a rule and facts that were guarded before. */
export const isShownAsAvailable = (
  rule: MemberDisplayRule,
  { holdsOpenChat, ...facts }: MemberDisplayFacts,
): Decision<boolean, MemberDisplayReason> => {
  const params = { userId: facts.member.userId }
  const { outcome, reason, explanation } = takesNewConversations(rule, facts)
  return firstMatch<boolean, MemberDisplayReason>(
    { key: 'availability/is-shown-as-available', params },
    (shown) => shown,
    [
      {
        key: 'availability/takes-new-conversations',
        params,
        holds: outcome,
        because: explanation.because ?? [],
        reason: 'AVAILABLE',
        outcome: true,
      },
      {
        key: 'availability/answers-the-open-chat',
        params,
        holds: holdsOpenChat,
        reason: 'AWAY_BUT_HOLDS_OPEN_CHAT',
        outcome: true,
      },
    ],
    { outcome: false, reason },
  )
}

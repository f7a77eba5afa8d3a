import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { isOptOut, isStopped, type LedgerState, subscriptionAct } from './consent-act'
import type { ConsentRule } from './consent-rule'
import { subscriptionFactsForm, subscriptionRuleForm } from './guards'

/** `pending`: wait until an address is known, then decide again; drop it when the conversation closes. */
export type SubscriptionOutcome = 'subscribe' | 'pending' | 'none'

export type SubscriptionFacts = {
  /** The current state of the contact's ledger: `ledgerState` of its records. */
  readonly ledger: LedgerState
  /** The visitor ticked the separate box; sent with the message. */
  readonly ticked: boolean
  /** The address of the person is known; read from the contact. */
  readonly emailKnown: boolean
  /**
   * The browser is bound to the contact. Otherwise anyone could have typed the address, and a tick must not override
   * an earlier opt-out of its owner.
   */
  readonly proven: boolean
}

export const subscriptionReasons = [
  'RULE_OFF',
  'PRIOR_OPT_OUT',
  'NO_SUBSCRIPTION',
  'OPT_IN_TICKED',
  'SUBSCRIPTION_PENDING_IDENTITY',
  'SUBSCRIBED',
] as const

export type SubscriptionReason = (typeof subscriptionReasons)[number]

/**
 * Decides a subscription at the first accepted message, and again when an address becomes known (C-20 to C-23).
 *
 * @throws HelpdeskError `INVALID_RULE`, `INVALID_INPUT`
 */
export const decideSubscription = (
  rule: ConsentRule,
  facts: SubscriptionFacts,
): Decision<SubscriptionOutcome, SubscriptionReason> => {
  guardWith(rule, subscriptionRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, subscriptionFactsForm, 'facts')
  const { communicate } = rule
  if (communicate === undefined) return notOffered()
  const { ledger, ticked, emailKnown, proven } = facts
  const { subscriptionType, mode } = communicate
  const prior = subscriptionAct(ledger, subscriptionType)
  const separate = mode === 'separate-opt-in'
  const optsIn = separate && ticked
  return firstMatch<SubscriptionOutcome, SubscriptionReason>(
    { key: 'consent/message-subscribes', params: { subscriptionType } },
    subscribes,
    [
      // C-22: an earlier opt-out is never changed silently.
      {
        key: 'consent/opt-out-stays-valid',
        holds: (isOptOut(prior) || isStopped(ledger.process)) && !(optsIn && proven),
        found: { prior: prior?.event ?? null, processing: ledger.process?.event ?? null, ticked, proven },
        reason: 'PRIOR_OPT_OUT',
        outcome: 'none',
      },
      // C-23: only a tick subscribes.
      {
        key: 'consent/box-is-ticked-if-asked',
        holds: !separate || ticked,
        decidesIf: false,
        found: { mode, ticked },
        reason: 'NO_SUBSCRIPTION',
        outcome: 'none',
      },
      // C-23
      {
        key: 'consent/box-is-ticked-and-address-known',
        holds: optsIn && emailKnown,
        found: { mode, ticked, emailKnown },
        reason: 'OPT_IN_TICKED',
        outcome: 'subscribe',
      },
      // C-21
      {
        key: 'consent/address-is-known',
        holds: emailKnown,
        decidesIf: false,
        reason: 'SUBSCRIPTION_PENDING_IDENTITY',
        outcome: 'pending',
      },
    ],
    // C-20
    { outcome: 'subscribe', reason: 'SUBSCRIBED' },
  )
}

/** Whether the outcome is a yes. */
export const subscribes = (outcome: SubscriptionOutcome): boolean => outcome === 'subscribe'

const notOffered = (): Decision<SubscriptionOutcome, SubscriptionReason> =>
  decision<SubscriptionOutcome, SubscriptionReason>('none', 'RULE_OFF', {
    key: 'consent/subscription-is-offered',
    holds: false,
  })

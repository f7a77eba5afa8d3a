import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { isOptOut, isStopped, type LedgerState, subscriptionAct } from './consent-act'
import type { ConsentRule } from './consent-rule'

/** `pending`: wait until an address is known, then decide again; drop it when the conversation closes. */
export type SubscriptionOutcome = 'subscribe' | 'pending' | 'none'

export interface SubscriptionFacts {
  readonly ledger: LedgerState
  /** The visitor ticked the separate box. */
  readonly ticked: boolean
  readonly emailKnown: boolean
  /**
   * The browser is bound to the contact. Otherwise anyone could have typed the address, and a tick must not override
   * an earlier opt-out of its owner.
   */
  readonly proven: boolean
}

/** Decides a subscription at the first accepted message, and again when an address becomes known. */
export const decideSubscription = (
  { communicate }: ConsentRule,
  { ledger, ticked, emailKnown, proven }: SubscriptionFacts,
): Decision<SubscriptionOutcome> => {
  if (communicate === undefined) {
    return decision('none', 'RULE_OFF', { question: 'consent to communicate is asked for', holds: false })
  }
  const prior = subscriptionAct(ledger, communicate.subscriptionType)
  const separate = communicate.mode === 'separate-opt-in'
  const optsIn = separate && ticked
  return firstMatch<SubscriptionOutcome>(
    `the person is subscribed to ${communicate.subscriptionType}`,
    (outcome) => outcome === 'subscribe',
    [
      // C-22: an earlier opt-out is never changed silently.
      {
        question:
          'the person opted out of it or stopped everything, and did not tick the box now as who they are known to be',
        holds: (isOptOut(prior) || isStopped(ledger.process)) && !(optsIn && proven),
        found: { prior: prior?.event ?? null, processing: ledger.process?.event ?? null, ticked, proven },
        reason: 'PRIOR_OPT_OUT',
        outcome: 'none',
      },
      // C-23: only a tick subscribes.
      {
        question: 'the box is asked for and was not ticked',
        holds: separate && !ticked,
        found: { mode: communicate.mode, ticked },
        reason: 'NO_SUBSCRIPTION',
        outcome: 'none',
      },
      // C-23
      {
        question: 'the box is asked for and was ticked, and the address is known',
        holds: optsIn && emailKnown,
        found: { mode: communicate.mode, ticked, emailKnown },
        reason: 'OPT_IN_TICKED',
        outcome: 'subscribe',
      },
      // C-21
      {
        question: 'the address is not known yet',
        holds: !emailKnown,
        found: { emailKnown },
        reason: 'SUBSCRIPTION_PENDING_IDENTITY',
        outcome: 'pending',
      },
    ],
    // C-20
    { outcome: 'subscribe', reason: 'SUBSCRIBED' },
  )
}

export interface SendFacts {
  readonly ledger: LedgerState
  /** An answer in an open conversation, a marketing message, or the one confirmation of a withdrawal. */
  readonly message:
    | { readonly kind: 'service' }
    | { readonly kind: 'marketing'; readonly subscriptionType: string }
    | { readonly kind: 'withdrawal-confirmation'; readonly sentBefore: boolean }
}

/** Whether a message may be sent to a person. */
export const decideSend = ({ ledger, message }: SendFacts): Decision<'allow' | 'deny'> => {
  const confirms = message.kind === 'withdrawal-confirmation' && !message.sentBefore
  const subscription =
    message.kind === 'marketing' ? subscriptionAct(ledger, message.subscriptionType) : undefined
  return firstMatch<'allow' | 'deny'>(
    'the message may be sent',
    (outcome) => outcome === 'allow',
    [
      // C-26
      {
        question: 'the person stopped the processing, and this is not the one confirmation of it',
        holds: isStopped(ledger.process) && !confirms,
        found: { processing: ledger.process?.event ?? null, message: message.kind },
        reason: 'PROCESSING_STOPPED',
        outcome: 'deny',
      },
      // C-25
      {
        question: 'it answers in an open conversation, or confirms the withdrawal',
        holds: message.kind !== 'marketing',
        found: message.kind,
        reason: 'SERVICE_MESSAGE',
        outcome: 'allow',
      },
      // C-24
      {
        question: 'the person is not subscribed',
        holds: subscription?.event !== 'given',
        found: subscription?.event ?? null,
        reason: 'NO_SUBSCRIPTION',
        outcome: 'deny',
      },
    ],
    { outcome: 'allow', reason: 'SUBSCRIBED' },
  )
}

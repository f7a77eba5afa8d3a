import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { isStopped, type LedgerState, subscriptionAct } from './consent-act'
import { sendFactsForm } from './guards'

/** The policy has no settings. */
export type SendRule = Readonly<Record<never, never>>

export type SendFacts = {
  /** The current state of the person's ledger: `ledgerState` of its records. */
  readonly ledger: LedgerState
  /** The message that is to be sent. */
  readonly message: SentMessage
}

/**
 * What is to be sent: an answer in an open conversation, a marketing message of one subscription type, or the one
 * confirmation of a withdrawal. `sentBefore`: a confirmation of this withdrawal is on record.
 */
export type SentMessage =
  | { readonly kind: 'service' }
  | {
      readonly kind: 'marketing'
      /** The name of the subscription type. */
      readonly subscriptionType: string
    }
  | {
      readonly kind: 'withdrawal-confirmation'
      /** Whether this withdrawal was confirmed before. */
      readonly sentBefore: boolean
    }

export type SendOutcome = 'allow' | 'deny'

export const sendReasons = ['PROCESSING_STOPPED', 'SERVICE_MESSAGE', 'NO_SUBSCRIPTION', 'SUBSCRIBED'] as const

export type SendReason = (typeof sendReasons)[number]

/**
 * Whether a message may be sent to a person (C-24 to C-26).
 *
 * @throws HelpdeskError `INVALID_INPUT`
 */
export const decideSend = (_: SendRule, facts: SendFacts): Decision<SendOutcome, SendReason> => {
  guardWith(facts, sendFactsForm, 'facts')
  const { ledger, message } = facts
  const confirms = message.kind === 'withdrawal-confirmation' && !message.sentBefore
  const subscription =
    message.kind === 'marketing' ? subscriptionAct(ledger, message.subscriptionType) : undefined
  return firstMatch<SendOutcome, SendReason>(
    'consent/message-may-be-sent',
    mayBeSent,
    [
      // C-26
      {
        key: 'consent/stop-forbids-the-message',
        holds: isStopped(ledger.process) && !confirms,
        found: { processing: ledger.process?.event ?? null, message: message.kind },
        reason: 'PROCESSING_STOPPED',
        outcome: 'deny',
      },
      // C-25
      {
        key: 'consent/is-a-service-message',
        holds: message.kind !== 'marketing',
        found: message.kind,
        reason: 'SERVICE_MESSAGE',
        outcome: 'allow',
      },
      // C-24
      {
        key: 'consent/is-subscribed',
        holds: subscription?.event === 'given',
        decidesIf: false,
        found: subscription?.event ?? null,
        reason: 'NO_SUBSCRIPTION',
        outcome: 'deny',
      },
    ],
    { outcome: 'allow', reason: 'SUBSCRIBED' },
  )
}

/** Whether the outcome is a yes. */
export const mayBeSent = (outcome: SendOutcome): boolean => outcome === 'allow'

import {
  decideSubscription,
  firstVersion,
  ledgerState,
  type SubscriptionOutcome,
  subscriptionAct,
} from '../../consent'
import type { PendingSubscription } from '../../records/pending-subscription'
import { type PersonFacts } from '../../records/person-facts'
import type { Decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import type { Write } from '../decided/write'
import type { VisitorConsentFacts } from './consent-facts'
import { consentSuperseded, declared } from './consent-gate'
import { boundContactId, type LedgerEvent, recordOf } from './ledger'
import { isOwnRecord } from './standing-consents'

interface Subscribed {
  readonly decision?: Decision<SubscriptionOutcome>
  /** The events to append to the contact's ledger. */
  readonly ledgerEvents: readonly LedgerEvent[]
  readonly writes: readonly Write[]
}

/** C-20 to C-23: the effect of an accepted message on the subscription of its targeted message. */
export const subscribeByMessage = (
  { subscribe = false, first }: { readonly subscribe?: boolean; readonly first: boolean },
  facts: VisitorConsentFacts,
  conversationId: string,
): Subscribed => {
  const { communicate } = facts.targetedMessage.consent
  if (communicate === undefined || (!first && !subscribe)) return nothing
  const separate = communicate.mode === 'separate-opt-in'
  const { text, version = firstVersion, language, subscriptionType } = communicate
  const ledgerEvent: LedgerEvent = {
    event: 'given',
    purpose: 'communicate',
    subscriptionType,
    // A subscription that is implied by sending is not consent.
    ...(separate
      ? { lawfulBasis: 'consent', mechanism: 'click' }
      : { lawfulBasis: 'legitimate-interest', mechanism: 'implied' }),
    text,
    version,
    ...(language !== undefined && { language }),
    decidedAt: facts.now,
    widgetId: facts.targetedMessage.id,
    channel: facts.channel.id,
    ...declared(facts.privacy),
  }
  const subscription = decide(ledgerEvent, subscribe, facts)
  return {
    decision: subscription,
    ledgerEvents: subscription.outcome === 'subscribe' ? given(ledgerEvent, facts) : [],
    writes:
      subscription.outcome === 'pending'
        ? [
            {
              kind: 'pending-subscription',
              conversationId,
              subscription: { visitorId: facts.visitorId, ticked: subscribe, happening: ledgerEvent },
            },
          ]
        : [],
  }
}

/** C-21: an address is known now, so the waiting subscription is decided again. */
export const subscribeByAddress = (
  pending: PendingSubscription | null,
  facts: PersonFacts,
  conversationId: string,
): Subscribed => {
  if (pending === null) return nothing
  const { happening: ledgerEvent, ticked } = pending
  const subscription = decide(ledgerEvent, ticked, facts)
  return {
    decision: subscription,
    ledgerEvents: subscription.outcome === 'subscribe' ? given(ledgerEvent, facts) : [],
    writes: [dropPendingSubscription(conversationId)],
  }
}

export const dropPendingSubscription = (conversationId: string): Write => ({
  kind: 'pending-subscription',
  conversationId,
  subscription: null,
})

const nothing: Subscribed = { ledgerEvents: [], writes: [] }

const decide = (
  ledgerEvent: LedgerEvent,
  ticked: boolean,
  facts: PersonFacts,
): Decision<SubscriptionOutcome> => {
  const { subscriptionType = '', text, mechanism } = ledgerEvent
  const mode = mechanism === 'click' ? 'separate-opt-in' : 'implied-by-send'
  return decideSubscription(
    { communicate: { subscriptionType, text, mode } },
    {
      ledger: ledgerState(facts.contactLedger?.records ?? []),
      ticked,
      emailKnown: facts.contact?.email !== undefined,
      proven: boundContactId(facts) !== undefined,
    },
  )
}

/**
 * Records a given consent. A valid consent is not given again. Consent to an older text ends first, unless another
 * browser gave it: otherwise a visitor who only typed the address would own that consent and could withdraw it.
 */
const given = (ledgerEvent: LedgerEvent, facts: PersonFacts): readonly LedgerEvent[] => {
  const ledger = ledgerState(facts.contactLedger?.records ?? [])
  const before = subscriptionAct(ledger, ledgerEvent.subscriptionType ?? '')
  const same =
    before?.textDigest === textDigest(ledgerEvent.text) && before.lawfulBasis === ledgerEvent.lawfulBasis
  const isValid = before?.event === 'given' && (same || !isOwnRecord(facts, recordOf(facts, before)))
  return isValid ? [] : [...consentSuperseded(facts, before), ledgerEvent]
}

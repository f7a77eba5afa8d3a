import {
  decideSubscription,
  firstVersion,
  ledgerState,
  type SubscriptionOutcome,
  subscriptionAct,
} from '../../consent'
import { type Known, overwrite } from '../../records/known'
import type { PendingSubscription } from '../../records/pending-subscription'
import { type PersonFacts } from '../../records/person-facts'
import type { Decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import { joinPlans, type Plan } from '../../shared/plan'
import type { AskedFacts } from './asked-facts'
import { consentSuperseded, declared } from './consent-gate'
import { boundContactId, type Happening, recordOf } from './ledger'
import { isOwnRecord } from './standing-consents'

interface Subscribed {
  readonly decision?: Decision<SubscriptionOutcome>
  /** What the contact's ledger is told. */
  readonly happenings: readonly Happening[]
  readonly plan: Partial<Plan>
}

/** C-20 to C-23: what a message that was accepted does to the subscription that its widget asks for. */
export const subscribeByMessage = (
  { subscribe = false, first }: { readonly subscribe?: boolean; readonly first: boolean },
  facts: AskedFacts,
  conversationId: string,
): Subscribed => {
  const { communicate } = facts.widget.consent
  if (communicate === undefined || (!first && !subscribe)) return nothing
  const separate = communicate.mode === 'separate-opt-in'
  const { text, version = firstVersion, language, subscriptionType } = communicate
  const happening: Happening = {
    event: 'given',
    purpose: 'communicate',
    subscriptionType,
    // What is implied by sending is no consent.
    ...(separate
      ? { lawfulBasis: 'consent', mechanism: 'click' }
      : { lawfulBasis: 'legitimate-interest', mechanism: 'implied' }),
    text,
    version,
    ...(language !== undefined && { language }),
    decidedAt: facts.now,
    widgetId: facts.widget.id,
    channel: facts.channel.id,
    ...declared(facts.privacy),
  }
  const subscription = decide(happening, subscribe, facts)
  return {
    decision: subscription,
    happenings: subscription.outcome === 'subscribe' ? given(happening, facts) : [],
    plan:
      subscription.outcome === 'pending'
        ? overwrite('pending-subscription', conversationId, {
            visitorId: facts.visitorId,
            ticked: subscribe,
            happening,
          })
        : {},
  }
}

/** C-21: the address became known, so that what waited for it is decided again. */
export const subscribeByAddress = (
  pending: Known<PendingSubscription>,
  facts: PersonFacts,
  conversationId: string,
): Subscribed => {
  if (pending.value === undefined) return nothing
  const { happening, ticked } = pending.value
  const subscription = decide(happening, ticked, facts)
  return {
    decision: subscription,
    happenings: subscription.outcome === 'subscribe' ? given(happening, facts) : [],
    plan: joinPlans(
      { guards: [{ kind: 'pending-subscription', id: conversationId, version: pending.version }] },
      dropPendingSubscription(conversationId),
    ),
  }
}

export const dropPendingSubscription = (conversationId: string): Partial<Plan> => ({
  removes: [{ kind: 'pending-subscription', id: conversationId }],
})

const nothing: Subscribed = { happenings: [], plan: {} }

const decide = (happening: Happening, ticked: boolean, facts: PersonFacts): Decision<SubscriptionOutcome> => {
  const { subscriptionType = '', text, mechanism } = happening
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
 * What stands already is not given again; consent to an older text ends before the new one begins. What somebody else gave
 * is not ended by whoever types the address: it would be theirs then, and theirs to withdraw.
 */
const given = (happening: Happening, facts: PersonFacts): readonly Happening[] => {
  const ledger = ledgerState(facts.contactLedger?.records ?? [])
  const before = subscriptionAct(ledger, happening.subscriptionType ?? '')
  const same =
    before?.textDigest === textDigest(happening.text) && before.lawfulBasis === happening.lawfulBasis
  const stands = before?.event === 'given' && (same || !isOwnRecord(facts, recordOf(facts, before)))
  return stands ? [] : [...consentSuperseded(facts, before), happening]
}

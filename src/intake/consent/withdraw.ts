import { isStopped } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import { joinPlans, type Planned } from '../../shared/plan'
import { declared, repeatedText } from './consent-gate'
import { stoppedByPerson } from './decide-consent'
import { appendToLedgers, currentConsent, type LedgerEvent, recordOf } from './ledger'
import { newestNotice, ownSubscriptions } from './standing-consents'
import { dropPendingSubscription } from './subscription'

/**
 * Withdraws everything in one step: the processing, on any lawful basis, and every subscription that this visitor gave.
 * It needs no visible message, so it works as long as any data is stored. A repetition adds nothing.
 */
export const withdraw = (
  { page }: { readonly page: string },
  facts: PersonFacts,
): Planned<Decision<boolean>> => {
  const process = stopProcessing(facts)
  const subscriptions = stopSubscriptions(facts)
  const act = currentConsent(facts).process
  const holds = process !== undefined || subscriptions.length > 0 || isStopped(act)
  const reason = !holds
    ? 'CONSENT_NOT_REQUIRED'
    : (process?.event ?? act?.event) === 'objected'
      ? 'OBJECTED'
      : 'CONSENT_WITHDRAWN'
  return {
    plan: joinPlans(
      appendToLedgers(facts, page, { ...(process && { own: [process] }), contact: subscriptions }),
      ...Object.values(facts.visitor.value?.conversations ?? {}).map(dropPendingSubscription),
      // A subscription given at the same time also ends.
      { guards: [{ kind: 'visitor', id: facts.visitorId, version: facts.visitor.version }] },
    ),
    result: decision(
      holds,
      reason,
      { question: 'something rests on the consent of the visitor, or on a notice', holds },
      holds
        ? {
            stops: stoppedByPerson,
            subscriptions: subscriptions.map(({ subscriptionType = '' }) => subscriptionType),
          }
        : undefined,
    ),
  }
}

/**
 * A withdrawal of a decision, or an objection if only a notice was shown; undefined if the processing is already
 * stopped.
 */
const stopProcessing = (facts: PersonFacts): LedgerEvent | undefined => {
  const act = currentConsent(facts).process
  if (isStopped(act)) return undefined
  const decided = recordOf(facts, act)
  const source = decided ?? newestNotice(facts)
  return (
    source && {
      ...byClick(facts, repeatedText(source.header)),
      event: decided ? 'withdrawn' : 'objected',
    }
  )
}

const stopSubscriptions = (facts: PersonFacts): readonly LedgerEvent[] =>
  ownSubscriptions(facts)
    .filter(({ header }) => header.event === 'given')
    .map(({ header }) => ({ ...byClick(facts, repeatedText(header)), event: 'withdrawn' }))

const byClick = ({ now, privacy }: PersonFacts, event: LedgerEvent) => ({
  ...event,
  ...declared(privacy),
  mechanism: 'click' as const,
  decidedAt: now,
})

import { isStopped } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import { joinPlans, type Planned } from '../../shared/plan'
import { declared, retold } from './consent-gate'
import { stoppedByPerson } from './decide-consent'
import { appendToLedgers, type Happening, recordOf, standing } from './ledger'
import { newestNotice, ownSubscriptions } from './standing-consents'
import { dropPendingSubscription } from './subscription'

/**
 * One step that stops it all: the processing, on whatever basis, and every subscription that this visitor gave. It needs
 * no message that shows, so that it works as long as anything is kept. Again it adds nothing.
 */
export const withdraw = (
  { page }: { readonly page: string },
  facts: PersonFacts,
): Planned<Decision<boolean>> => {
  const process = stopProcessing(facts)
  const subscriptions = stopSubscriptions(facts)
  const act = standing(facts).process
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
      // A subscription that is given at the same time is ended as well.
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

/** A withdrawal of what was decided, or an objection where only a notice was shown; nothing when it is stopped already. */
const stopProcessing = (facts: PersonFacts): Happening | undefined => {
  const act = standing(facts).process
  if (isStopped(act)) return undefined
  const decided = recordOf(facts, act)
  const about = decided ?? newestNotice(facts)
  return about && { ...taken(facts, retold(about.header)), event: decided ? 'withdrawn' : 'objected' }
}

const stopSubscriptions = (facts: PersonFacts): readonly Happening[] =>
  ownSubscriptions(facts)
    .filter(({ header }) => header.event === 'given')
    .map(({ header }) => ({ ...taken(facts, retold(header)), event: 'withdrawn' }))

const taken = ({ now, privacy }: PersonFacts, told: Happening) => ({
  ...told,
  ...declared(privacy),
  mechanism: 'click' as const,
  decidedAt: now,
})

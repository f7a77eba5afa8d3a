import { isStopped } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import { joinParts } from '../decided/decided'
import { reliedConsentFacts, type ViewedFacts } from './consent-facts'
import { declared, repeatedText } from './consent-gate'
import { type ConsentDecided, stoppedByPerson } from './decide-consent-act'
import { withdrawalFactsForm, withdrawalForm } from './guards'
import { appendToLedgers, currentConsent, type LedgerEvent, recordOf } from './ledger'
import { notices } from './notices'
import { newestNotice, ownSubscriptions } from './standing-consents'
import { dropPendingSubscription } from './subscription'

/**
 * Withdraws everything in one step: the processing, on any lawful basis, and every subscription that this visitor gave.
 * It needs no visible message, so it works as long as any data is stored. A repetition adds nothing.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a withdrawal or facts of another form.
 */
export const decideWithdrawal = (
  withdrawal: { readonly page: string },
  facts: PersonFacts & ViewedFacts,
): ConsentDecided => {
  guardWith(withdrawal, withdrawalForm, 'withdrawal')
  guardWith(facts, withdrawalFactsForm, 'facts')
  const { page } = withdrawal
  const process = stopProcessing(facts)
  const subscriptions = stopSubscriptions(facts)
  const act = currentConsent(facts).process
  const holds = process !== undefined || subscriptions.length > 0 || isStopped(act)
  const reason = !holds
    ? 'CONSENT_NOT_REQUIRED'
    : (process?.event ?? act?.event) === 'objected'
      ? 'OBJECTED'
      : 'CONSENT_WITHDRAWN'
  const records = appendToLedgers(facts, page, { ...(process && { own: [process] }), contact: subscriptions })
  return {
    ...joinParts({
      writes: [
        ...records,
        ...Object.values(facts.visitor?.conversations ?? {}).map(dropPendingSubscription),
        ...notices(facts, records),
      ],
    }),
    // It relies on the visitor, so that a subscription given at the same time also ends.
    reliesOn: reliedConsentFacts,
    result: decision(
      holds,
      reason,
      { key: 'intake/has-something-to-withdraw', holds },
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

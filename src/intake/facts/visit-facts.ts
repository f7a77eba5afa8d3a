import { type MessageInPlace, placeOf } from '../../settings/message-in-place'
import { belongsTo } from '../chat/newest-conversation'
import { currentConsent } from '../consent/ledger'
import type { VisitFacts } from '../visit/visit-facts'
import type { AccountSetup, Lookups, Moment } from './lookups'
import { personFacts } from './person-facts'

/**
 * The facts of a visit for `decideVisit`, with all targeted messages. The host adds `present` and `measuredReplyTimes`
 * if its availability rules need them.
 */
export const visitFacts = (
  look: Pick<Lookups, 'visitor' | 'contact' | 'ledger' | 'conversation'>,
  setup: AccountSetup,
  moment: Moment,
  visitorId: string,
): VisitFacts => {
  const person = personFacts(look, setup, moment, visitorId)
  const { now, visitor, contact } = person
  return {
    now,
    visitorId,
    visitor,
    contact,
    consent: currentConsent(person),
    people: { users: setup.users },
    messages: messagesInPlace(setup),
    conversations: Object.values(visitor?.conversations ?? {})
      .flatMap((id) => look.conversation(id) ?? [])
      .filter(belongsTo(visitorId)),
  }
}

/** The targeted messages whose channel and inbox exist, with their settings. */
export const messagesInPlace = ({
  targetedMessages,
  channels,
  inboxes,
  bots,
}: Pick<AccountSetup, 'targetedMessages' | 'channels' | 'inboxes' | 'bots'>): readonly MessageInPlace[] => {
  const settings = { channels: byId(channels), inboxes: byId(inboxes), bots: byId(bots) }
  return targetedMessages.flatMap((message) => placeOf(message, settings) ?? [])
}

const byId = <Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value.id, value]))

import { boundContactId } from '../../intake/consent/ledger'
import { inboxFeedItem } from '../../records/feeds'
import { type PersonFacts } from '../../records/person-facts'
import type { Condition } from '../../rules/condition'
import { type FeedItem, joinPlans, type Planned } from '../../shared/plan'
import { conversationsFound } from '../read/pages'
import type { Ports } from '../run/ports'

/**
 * Notifies agents viewing the person's open conversations when a plan changes their consent. The threads get no entry,
 * because consent belongs to the person and not to one conversation.
 */
export const notifyViewers = async <Result>(
  ports: Pick<Ports, 'storage'>,
  account: string,
  person: PersonFacts,
  { plan, result }: Planned<Result>,
): Promise<Planned<Result>> => {
  if (plan.puts.length === 0) return { plan, result }
  const feed: FeedItem[] = []
  for await (const open of conversationsFound(ports, account, openOf(person))) feed.push(inboxFeedItem(open))
  return { plan: joinPlans(plan, { feed }), result }
}

const openOf = (person: PersonFacts): Condition => {
  const contactId = boundContactId(person)
  return {
    all: [
      { fact: 'status', operator: 'equal', value: 'open' },
      {
        any: [
          { fact: 'visitorId', operator: 'equal', value: person.visitorId },
          ...(contactId === undefined
            ? []
            : [{ fact: 'contactId', operator: 'equal', value: contactId } as const]),
        ],
      },
    ],
  }
}

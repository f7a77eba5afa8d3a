import type { ViewedFacts } from '../../intake/consent/consent-facts'
import { boundContactId } from '../../intake/consent/ledger'
import type { PersonFacts } from '../../records/person-facts'
import type { Condition } from '../../rules/condition'
import { conversationsFound } from '../read/pages'
import type { Ports } from '../run/ports'

/** Reads the person's open conversations. A visitor who has done nothing yet has none. */
export const readViewed = async (
  ports: Pick<Ports, 'storage'>,
  account: string,
  person: PersonFacts,
): Promise<ViewedFacts> => {
  const openConversations: NonNullable<ViewedFacts['openConversations']>[number][] = []
  if (person.visitor === null) return { openConversations }
  for await (const open of conversationsFound(ports, account, openOf(person))) openConversations.push(open)
  return { openConversations }
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

import { type ConsentEntry, type ConsentRecord, ledgerState } from '../../consent'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { type Known, type KnownRecords, write } from '../../records/known'
import type { PendingSubscription } from '../../records/pending-subscription'
import { type Ledger, type PersonFacts, visitorRecord } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { emptyPlan, joinPlans, type Plan, type Planned } from '../../shared/plan'
import { repeatedText } from '../consent/consent-gate'
import { boundContactId, chainEnd, emptyChain, extendChain, type LedgerEvent } from '../consent/ledger'
import { subscribeByAddress } from '../consent/subscription'
import { changeConversation } from '../conversation/change-conversation'
import { contactAt, invalidAddress } from './capture-email'

/** The identity of a visitor, from a sign-in of the host. It must never come from text that a visitor typed. */
export interface Identity {
  readonly email: string
  /** @default the address */
  readonly name?: string
}

export interface IdentifyFacts extends PersonFacts {
  readonly contactAddress: Known<{ readonly contactId: string }>
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
  /** The ledger of the contact with this address. */
  readonly addressLedger?: Ledger
  /** The visitor's newest conversation in each inbox, with the subscription that waits in it for an address. */
  readonly conversations: readonly {
    readonly conversation: Known<Conversation>
    readonly pending: Known<PendingSubscription>
  }[]
  /** The records that the reactions read. */
  readonly known: KnownRecords
}

/**
 * Binds the visitor to a contact, on the word of the host. From now on the consents of browser and contact are shared:
 * a refusal of either is valid until the person decides again. Both ledgers keep their records and record the join.
 *
 * @throws HelpdeskError `REFUSED` when the visitor is bound to somebody else: two people of one browser need two
 * tokens.
 */
export const identify = ({ email, name }: Identity, facts: IdentifyFacts): Planned<Decision<boolean>> => {
  const address = canonicalAddress(email)
  if (address === undefined) return { plan: emptyPlan, result: invalidAddress(email) }
  const contactId = facts.contactAddress.value?.contactId ?? facts.newContactId
  const bound = boundContactId(facts)
  if (bound !== undefined && bound !== contactId) {
    throw new HelpdeskError(
      'REFUSED',
      'Expected a visitor who is not bound to another contact. Give each person their own token.',
    )
  }
  if (facts.visitor.value?.removedContactIds?.includes(contactId)) {
    return { plan: emptyPlan, result: identified(false, 'DISASSOCIATED') }
  }
  const result = identified(true, 'IDENTIFIED')
  if (bound === contactId) return { plan: emptyPlan, result }
  const contact: Contact = {
    id: contactId,
    ...(name !== undefined && { name }),
    email: address,
    createdAt: facts.now,
  }
  const named = { ...visitorRecord(facts), contactId, cookieBound: true }
  const person: PersonFacts = {
    ...facts,
    visitor: { version: 1, value: named },
    contact,
    contactLedger: facts.addressLedger ?? emptyChain,
  }
  const subscriptions = facts.conversations.map(({ conversation, pending }) =>
    conversation.value?.status === 'open'
      ? subscribeByAddress(pending, person, conversation.value.id)
      : undefined,
  )
  return {
    plan: joinPlans(
      contactAt(contact, address, facts.contactAddress),
      write('visitor', facts.visitorId, facts.visitor, named),
      joinChains(
        contact,
        facts,
        subscriptions.flatMap((each) => each?.ledgerEvents ?? []),
      ),
      ...subscriptions.map((each) => each?.plan ?? {}),
      ...facts.conversations.map(({ conversation }) => link(conversation, contactId, facts)),
    ),
    result,
  }
}

const identified = (holds: boolean, reason: 'IDENTIFIED' | 'DISASSOCIATED'): Decision<boolean> =>
  decision(holds, reason, { question: 'the browser is bound to the contact', holds })

/** Each chain records the end of the other. The valid acts of the visitor are appended to the contact's chain. */
const joinChains = (
  { id: contactId, email }: Contact,
  facts: IdentifyFacts,
  subscriptions: readonly LedgerEvent[],
): Partial<Plan> => {
  const { ledger, addressLedger = emptyChain, visitorId, salt } = facts
  const personal = { visitorId, contactId, ...(email !== undefined && { email }) }
  const joined = {
    event: 'joined',
    purpose: 'process',
    lawfulBasis: 'consent',
    mechanism: 'system',
    text: '',
    version: '',
    decidedAt: facts.now,
    personal,
  } as const
  const visitorEntry: ConsentEntry = { ...joined, joined: chainEnd(addressLedger) }
  const contactEntries: readonly ConsentEntry[] = [
    { ...joined, joined: chainEnd(ledger) },
    ...inherited(ledger).map((record) => ({
      ...repeatedText(record.header),
      copyOf: record.recordId,
      inherited: true as const,
      personal: { ...record.personal, ...personal },
    })),
    ...subscriptions.map((event) => ({ ...event, personal })),
  ]
  return joinPlans(
    extendChain(visitorId, ledger, [visitorEntry], salt).plan,
    extendChain(contactId, addressLedger, contactEntries, salt).plan,
  )
}

/** The records of the visitor's own chain that are valid now. */
const inherited = ({ records }: Ledger): readonly ConsentRecord[] => {
  const { process, communicate } = ledgerState(records)
  const standing = new Set([process, ...Object.values(communicate)].map((act) => act?.recordId))
  return records.filter(({ recordId }) => standing.has(recordId))
}

/** Adds the contact to an open chat, unless an agent removed it there. */
const link = (
  conversation: Known<Conversation>,
  contactId: string,
  { now, visitorId, known }: IdentifyFacts,
): Partial<Plan> =>
  conversation.value?.status === 'open'
    ? changeConversation(
        conversation,
        [
          {
            command: {
              type: 'link-contact',
              contactId,
              reason: 'IDENTIFIED',
              at: now,
              by: { kind: 'visitor', id: visitorId },
            },
          },
        ],
        { kind: chatKind, known },
      ).plan
    : {}

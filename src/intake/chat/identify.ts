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
import { boundContactId, chainOn, emptyChain, endOf, type LedgerEvent } from '../consent/ledger'
import { subscribeByAddress } from '../consent/subscription'
import { changeConversation } from '../conversation/change-conversation'
import { contactAt, invalidAddress } from './capture-email'

/** Who a browser is, as the host knows it: from a sign-in of its own, and never from what somebody typed. */
export interface Identity {
  readonly email: string
  /** @default the address */
  readonly name?: string
}

export interface IdentifyFacts extends PersonFacts {
  readonly contactAddress: Known<{ readonly contactId: string }>
  /** The id of the contact that has to be made when the address is nobody's. */
  readonly newContactId: string
  /** The ledger of the contact that has the address. */
  readonly addressLedger?: Ledger
  /** The newest of this visitor, in each inbox, with what waits in it for an address. */
  readonly conversations: readonly {
    readonly conversation: Known<Conversation>
    readonly pending: Known<PendingSubscription>
  }[]
  /** What the reactions read. */
  readonly known: KnownRecords
}

/**
 * The host vouches for who a visitor is. From now on the browser and the contact are one person, and so are their consents:
 * a no of either stands until the person acts anew. Both ledgers keep what they have and say that they were joined.
 *
 * @throws HelpdeskError `REFUSED` when the visitor is bound to somebody else: two people of one browser need two tokens.
 */
export const identify = ({ email, name }: Identity, facts: IdentifyFacts): Planned<Decision<boolean>> => {
  const address = canonicalAddress(email)
  if (address === undefined) return { plan: emptyPlan, result: invalidAddress(email) }
  const contactId = facts.contactAddress.value?.contactId ?? facts.newContactId
  const bound = boundContactId(facts)
  if (bound !== undefined && bound !== contactId) {
    throw new HelpdeskError(
      'REFUSED',
      'Expected a visitor who is bound to nobody else; give each person a token.',
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
        subscriptions.flatMap((each) => each?.happenings ?? []),
      ),
      ...subscriptions.map((each) => each?.plan ?? {}),
      ...facts.conversations.map(({ conversation }) => link(conversation, contactId, facts)),
    ),
    result,
  }
}

const identified = (holds: boolean, reason: 'IDENTIFIED' | 'DISASSOCIATED'): Decision<boolean> =>
  decision(holds, reason, { question: 'the browser is bound to the contact', holds })

/** Each chain names the end of the other, and that of the contact goes on with what stood for the visitor. */
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
  const mine: ConsentEntry = { ...joined, joined: endOf(addressLedger) }
  const theirs: readonly ConsentEntry[] = [
    { ...joined, joined: endOf(ledger) },
    ...inherited(ledger).map((record) => ({
      ...repeatedText(record.header),
      copyOf: record.recordId,
      inherited: true as const,
      personal: { ...record.personal, ...personal },
    })),
    ...subscriptions.map((happening) => ({ ...happening, personal })),
  ]
  return joinPlans(
    chainOn(visitorId, ledger, [mine], salt).plan,
    chainOn(contactId, addressLedger, theirs, salt).plan,
  )
}

/** The records of a visitor's own chain that stand. */
const inherited = ({ records }: Ledger): readonly ConsentRecord[] => {
  const { process, communicate } = ledgerState(records)
  const standing = new Set([process, ...Object.values(communicate)].map((act) => act?.recordId))
  return records.filter(({ recordId }) => standing.has(recordId))
}

/** An open chat gets the contact, unless a person took it away there. */
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

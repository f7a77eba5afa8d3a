import { type ConsentEntry, type ConsentRecord, ledgerState } from '../../consent'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { PendingSubscription } from '../../records/pending-subscription'
import { type PersonFacts, type PrincipalLedger, visitorRecord } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { guardWith } from '../../shared/guard'
import { reliedConsentFacts } from '../consent/consent-facts'
import { repeatedText } from '../consent/consent-gate'
import { boundContactId, chainEnd, emptyChain, extendLedger, type LedgerEvent } from '../consent/ledger'
import { subscribeByAddress } from '../consent/subscription'
import { changeConversation } from '../conversation/change-conversation'
import { type Decided, joinParts, nothingDecided, type Parts } from '../decided/decided'
import type { Write } from '../decided/write'
import { contactAt, invalidAddress } from './contact-at'
import type { AddressFacts } from './decide-capture'
import { identificationFactsForm, identityForm } from './guards'

/** The identity of a visitor, from a sign-in of the host. It must never come from text that a visitor typed. */
export interface Identity {
  /** The e-mail address that the host verified. It is made canonical. */
  readonly email: string
  /** The name of the person, as the host knows it. @default no name is stored */
  readonly name?: string
}

export interface IdentificationFacts extends PersonFacts, AddressFacts {
  /** The visitor's newest conversation in each inbox, with the subscription that waits in it for an address. */
  readonly conversations: readonly {
    /** The newest conversation in one inbox; null if it no longer exists. */
    readonly conversation: Conversation | null
    /** The subscription that waits in it for an address (C-21); null if none waits. */
    readonly pending: PendingSubscription | null
  }[]
}

const reliesOn = [...reliedConsentFacts, 'contactAddress', 'addressLedger', 'conversations'] as const

/** A decided identification. The result is false when an agent removed the contact from this visitor. */
export type IdentificationDecided = Decided<Decision<boolean>, (typeof reliesOn)[number]>

/**
 * Binds the visitor to a contact, on the word of the host. From now on the consents of browser and contact are shared:
 * a refusal of either is valid until the person decides again. Both ledgers keep their records and record the join.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for an identity or facts of another form; `REFUSED` when the
 * visitor is bound to somebody else: two people of one browser need two tokens.
 */
export const decideIdentification = (
  identity: Identity,
  facts: IdentificationFacts,
): IdentificationDecided => {
  guardWith(identity, identityForm, 'identity')
  guardWith(facts, identificationFactsForm, 'facts')
  const { email, name } = identity
  const address = canonicalAddress(email)
  if (address === undefined) return nothingDecided(invalidAddress(email), reliesOn)
  const contactId = facts.contactAddress?.contactId ?? facts.newContactId
  const bound = boundContactId(facts)
  if (bound !== undefined && bound !== contactId) {
    throw new HelpdeskError(
      'REFUSED',
      'Expected a visitor who is not bound to another contact. Give each person their own token.',
    )
  }
  if (facts.visitor?.removedContactIds?.includes(contactId)) {
    return nothingDecided(identified(false, 'DISASSOCIATED'), reliesOn)
  }
  const result = identified(true, 'IDENTIFIED')
  if (bound === contactId) return nothingDecided(result, reliesOn)
  const contact: Contact = {
    id: contactId,
    ...(name !== undefined && { name }),
    email: address,
    createdAt: facts.now,
  }
  const named = { ...visitorRecord(facts), contactId, cookieBound: true }
  const person: PersonFacts = {
    ...facts,
    visitor: named,
    contact,
    contactLedger: facts.addressLedger ?? emptyChain,
  }
  const subscriptions = facts.conversations.map(({ conversation, pending }) =>
    conversation?.status === 'open' ? subscribeByAddress(pending, person, conversation.id) : undefined,
  )
  const ledgerEvents = subscriptions.flatMap((each) => each?.ledgerEvents ?? [])
  const parts = joinParts(
    {
      writes: [
        ...contactAt(contact, address, facts.contactAddress),
        { kind: 'visitor', visitor: named },
        ...joinLedgers(contact, facts, ledgerEvents),
        ...subscriptions.flatMap((each) => each?.writes ?? []),
      ],
    },
    ...facts.conversations.map(({ conversation }) => link(conversation, contactId, facts)),
  )
  return { ...parts, reliesOn, result }
}

const identified = (holds: boolean, reason: 'IDENTIFIED' | 'DISASSOCIATED'): Decision<boolean> =>
  decision(holds, reason, { key: 'intake/is-bound-to-contact', holds })

/** Each ledger records the end of the other. The valid acts of the visitor are appended to the contact's ledger. */
const joinLedgers = (
  { id: contactId, email }: Contact,
  facts: IdentificationFacts,
  subscriptions: readonly LedgerEvent[],
): readonly Write[] => {
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
  return [
    ...extendLedger(visitorId, ledger, [visitorEntry], salt),
    ...extendLedger(contactId, addressLedger, contactEntries, salt),
  ]
}

/** The records of the visitor's own ledger that are valid now. */
const inherited = ({ records }: PrincipalLedger): readonly ConsentRecord[] => {
  const { process, communicate } = ledgerState(records)
  const standing = new Set([process, ...Object.values(communicate)].map((act) => act?.recordId))
  return records.filter(({ recordId }) => standing.has(recordId))
}

/** Adds the contact to an open chat, unless an agent removed it there. */
const link = (
  conversation: Conversation | null,
  contactId: string,
  { now, visitorId }: IdentificationFacts,
): Parts => {
  if (conversation?.status !== 'open') return {}
  const by = { kind: 'visitor', id: visitorId } as const
  const command = { type: 'link-contact', contactId, reason: 'IDENTIFIED', at: now, by } as const
  return changeConversation(conversation, [{ command }], { kind: chatKind }).parts
}

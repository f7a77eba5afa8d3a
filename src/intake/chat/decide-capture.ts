import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Contact } from '../../inbox/contact'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { PendingSubscription } from '../../records/pending-subscription'
import { type ContactAddress, type PrincipalLedger, visitorRecord } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import { noticeShown } from '../consent/consent-gate'
import { appendToLedgers, emptyChain } from '../consent/ledger'
import { subscribeByAddress } from '../consent/subscription'
import { changeConversation } from '../conversation/change-conversation'
import { joinParts, type Parts } from '../decided/decided'
import { type ChatFacts, chatSender, reliedChatFacts } from './chat-facts'
import { contactAt, invalidAddress } from './contact-at'
import { type FromWidget, gated } from './gated'
import { captureFactsForm, leftAddressForm } from './guards'

/** An e-mail address that a visitor leaves. */
export interface LeftAddress extends FromWidget {
  /** The text as typed. */
  readonly email: string
}

/** The facts about an address that a person leaves or proves. */
export interface AddressFacts {
  /** The contact of the canonical address; null if it has none. */
  readonly contactAddress: ContactAddress
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
  /** The ledger of the contact of the address. */
  readonly addressLedger?: PrincipalLedger
}

export interface CaptureFacts extends ChatFacts, AddressFacts {
  /** The subscription that waits for an address in the visitor's conversation. */
  readonly pending: PendingSubscription | null
}

/**
 * A visitor leaves an address: it is linked to a contact, existing or new, and the open chat gets the contact. A
 * contact that an agent removed from the chat is not restored (semantics 7, email capture). An address that is typed
 * proves nothing: the visitor's cookie is not bound to the contact, and their consents stay separate. The address of a
 * blocked visitor is not stored, with the same answer as for others (F-23).
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for an address or facts of another form; `INVALID_RULE` for a rule
 * of another form.
 */
export const decideCapture = gated({
  forms: { name: 'emailCapture', input: leftAddressForm, facts: captureFactsForm },
  reliesOn: [...reliedChatFacts, 'contactAddress', 'addressLedger', 'pending'] as const,
  refused: (gate): Decision<boolean> => ({ ...gate, outcome: false }),
  admitted: ({ email, page }: LeftAddress, facts: CaptureFacts) => {
    const address = canonicalAddress(email)
    if (address === undefined) return { result: invalidAddress(email) }
    const result = decision(true, 'EMAIL_CAPTURED', { key: 'intake/is-an-address', holds: true })
    const id = facts.contactAddress?.contactId ?? facts.newContactId
    const isExcluded =
      decideBlocked({}, { sender: chatSender(facts), blocks: facts.blocks }).outcome ||
      facts.visitor?.removedContactIds?.includes(id)
    return isExcluded
      ? { writes: appendToLedgers(facts, page, { own: noticeShown(facts) }), result }
      : { ...linkAddress({ id, address, page }, facts), result }
  },
})

interface CapturedAddress {
  readonly id: string
  readonly address: string
  readonly page: string
}

const linkAddress = ({ id, address, page }: CapturedAddress, facts: CaptureFacts): Parts => {
  const { now, visitorId, visitor, conversation, contactAddress } = facts
  const contact: Contact = { id, email: address, createdAt: now }
  const cookieBound = visitor?.contactId === id && visitor.cookieBound
  const linked = { ...visitorRecord(facts), contactId: id, cookieBound }
  const open = conversation?.status === 'open' ? conversation : null
  const contactLedger = facts.addressLedger ?? emptyChain
  const person = { ...facts, visitor: linked, contact, contactLedger }
  const subscription = subscribeByAddress(open && facts.pending, person, open?.id ?? '')
  const by = { kind: 'visitor', id: visitorId } as const
  const link = { command: { type: 'link-contact', contactId: id, at: now, by } } as const
  return joinParts(open ? changeConversation(open, [link], { kind: chatKind }).parts : {}, {
    writes: [
      { kind: 'visitor', visitor: linked },
      ...contactAt(contact, address, contactAddress),
      ...appendToLedgers(person, page, { own: noticeShown(facts), contact: subscription.ledgerEvents }),
      ...subscription.writes,
    ],
  })
}

import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Contact } from '../../inbox/contact'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { absent, create, type Known, type KnownRecords, write } from '../../records/known'
import type { PendingSubscription } from '../../records/pending-subscription'
import { type Ledger, visitorRecord } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import { emptyPlan, joinPlans, type Plan } from '../../shared/plan'
import { noticeShown } from '../consent/consent-gate'
import { appendToLedgers, emptyChain } from '../consent/ledger'
import { subscribeByAddress } from '../consent/subscription'
import { changeConversation } from '../conversation/change-conversation'
import { type ChatFacts, chatSender } from './chat-facts'
import { type Admitted, type FromWidget, gated } from './gated'

/** An e-mail address that a visitor leaves. */
export interface LeftAddress extends FromWidget {
  /** The text as typed. */
  readonly email: string
}

export interface CaptureFacts extends ChatFacts {
  /** The contact of the address. */
  readonly contactAddress: Known<{ readonly contactId: string }>
  /** The id for a new contact, if the address has no contact yet. */
  readonly newContactId: string
  /** The ledger of the contact of the address. */
  readonly addressLedger?: Ledger
  /** The records that the reactions read. */
  readonly known: KnownRecords
  /** The subscription that waits for an address in the visitor's conversation. */
  readonly pending: Known<PendingSubscription>
}

/**
 * A visitor leaves an address: it is linked to a contact, existing or new, and the open chat gets the contact. A
 * contact that an agent removed from the chat is not restored (semantics 7, email capture). An address that is typed
 * proves nothing: the visitor's cookie is not bound to the contact, and their consents stay separate. The address of a
 * blocked visitor is not stored, with the same answer as for others (F-23).
 */
export const captureEmail = gated<LeftAddress, CaptureFacts, Decision<boolean>>({
  refused: (gate) => ({ ...gate, outcome: false }),
  admitted: ({ email, page }, facts) => {
    const address = canonicalAddress(email)
    if (address === undefined) return { plan: emptyPlan, result: invalidAddress(email) }
    const result = decision(true, 'EMAIL_CAPTURED', { question: 'the address can be kept', holds: true })
    const contactId = facts.contactAddress.value?.contactId ?? facts.newContactId
    const isExcluded =
      decideBlocked({}, { sender: chatSender(facts), blocks: facts.blocks }).outcome ||
      facts.visitor.value?.removedContactIds?.includes(contactId)
    const noticePlan = joinPlans(appendToLedgers(facts, page, { own: noticeShown(facts) }))
    return { plan: isExcluded ? noticePlan : linkAddress({ id: contactId, address, page }, facts), result }
  },
})

interface CapturedAddress {
  readonly id: string
  readonly address: string
  readonly page: string
}

const linkAddress = ({ id, address, page }: CapturedAddress, facts: Admitted<CaptureFacts>) => {
  const { now, visitorId, visitor, conversation, contactAddress } = facts
  const contact: Contact = { id, email: address, createdAt: now }
  const cookieBound = visitor.value?.contactId === id && visitor.value.cookieBound
  const linkedVisitor = { ...visitorRecord(facts), contactId: id, cookieBound }
  const open = conversation.value?.status === 'open' ? conversation.value : undefined
  const person: ChatFacts = {
    ...facts,
    visitor: { version: 1, value: linkedVisitor },
    contact,
    contactLedger: facts.addressLedger ?? emptyChain,
  }
  const subscription = subscribeByAddress(open ? facts.pending : absent, person, open?.id ?? '')
  return joinPlans(
    open
      ? changeConversation(
          conversation,
          [
            {
              command: {
                type: 'link-contact',
                contactId: id,
                at: now,
                by: { kind: 'visitor', id: visitorId },
              },
            },
          ],
          { kind: chatKind, known: facts.known },
        ).plan
      : {},
    write('visitor', visitorId, visitor, linkedVisitor),
    contactAt(contact, address, contactAddress),
    appendToLedgers(person, page, { own: noticeShown(facts), contact: subscription.ledgerEvents }),
    subscription.plan,
  )
}

/** Creates the contact of an address, or guards the existing one. */
export const contactAt = (
  contact: Contact,
  address: string,
  { value, version }: CaptureFacts['contactAddress'],
): Partial<Plan> =>
  value === undefined
    ? joinPlans(
        create('contact', contact.id, contact),
        create('contact-address', address, { contactId: contact.id }),
      )
    : { guards: [{ kind: 'contact-address', id: address, version }] }

export const invalidAddress = (email: string): Decision<boolean> =>
  decision(false, 'EMAIL_INVALID', {
    question: 'the address can be kept',
    holds: false,
    expected: 'name@domain',
    found: email.slice(0, 100),
  })

import { decideBlocked } from '../inbox/blocking/decide-blocked'
import type { Contact } from '../inbox/contact'
import { canonicalAddress } from '../inbox/mail/canonical-address'
import { type Decision, decision } from '../shared/decision'
import { derivedId } from '../shared/ids'
import { emptyPlan, joinPlans, type Planned } from '../shared/plan'
import { changeConversation } from './change-conversation'
import { type ChatFacts, chatSender, visitorRecord } from './chat-facts'
import { consentGate } from './consent'
import { absent, create, type Known, write } from './known'

/**
 * A visitor leaves an address: it names a contact, an existing one or a new one, and the open chat gets it. A contact
 * that a person removed from the chat stays removed (semantics 7, email capture). The address proves nothing about who
 * types it, so the visitor's cookie is not bound to the contact by this. What a blocked visitor leaves is not kept, and
 * answered like any other (F-23).
 */
export const captureEmail = (
  email: string,
  facts: ChatFacts & { readonly contactAddress: Known<{ readonly contactId: string }> },
): Planned<Decision<boolean>> => {
  const gate = consentGate(facts, true)
  if (gate.outcome !== 'allow') return { plan: emptyPlan, result: { ...gate, outcome: false } }
  const address = canonicalAddress(email)
  if (address === undefined) return { plan: emptyPlan, result: invalid(email) }

  const captured = decision(true, 'EMAIL_CAPTURED', { question: 'the address can be kept', holds: true })
  if (decideBlocked(chatSender(facts), facts.blocks).outcome) return { plan: emptyPlan, result: captured }

  const { now, visitorId, visitor, conversation, contactAddress } = facts
  const contact: Contact = { id: derivedId('contact', address), email: address, createdAt: now }
  const contactId = contactAddress.value?.contactId ?? contact.id
  if (visitor.value?.removedContactIds?.includes(contactId)) return { plan: emptyPlan, result: captured }
  const linked =
    conversation.value?.status === 'open'
      ? changeConversation(
          conversation,
          [{ command: { type: 'link-contact', contactId, at: now, by: { kind: 'visitor', id: visitorId } } }],
          { loads: facts.people.loads },
        ).plan
      : emptyPlan
  return {
    plan: joinPlans(
      linked,
      write('visitor', visitorId, visitor, {
        ...visitorRecord(facts),
        contactId,
        cookieBound: visitor.value?.contactId === contactId && visitor.value.cookieBound,
      }),
      contactAddress.value === undefined
        ? joinPlans(
            write('contact', contactId, absent, contact),
            create('contact-address', address, { contactId }),
          )
        : {},
    ),
    result: captured,
  }
}

const invalid = (email: string): Decision<boolean> =>
  decision(false, 'EMAIL_INVALID', {
    question: 'the address can be kept',
    holds: false,
    expected: 'name@domain',
    found: email.slice(0, 100),
  })

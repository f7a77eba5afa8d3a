import { isStopped, type LedgerState, ledgerState } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { PrincipalLedger } from '../../records/person-facts'
import { stoppedBy } from './stopped-by'

/** The receiver of an answer: a visitor, or the contact of an address. */
export type Receiver = { readonly visitorId: string } | { readonly contactId: string | null }

/** The visitor who chats, or the contact who wrote the newest mail or message. */
export const receiverOf = (
  { visitorId, contactId }: Conversation,
  lastWriter: string | null,
  { consentPrincipal }: Pick<ChannelKindDefinition, 'consentPrincipal'>,
): Receiver =>
  visitorId === null || consentPrincipal === 'address'
    ? { contactId: lastWriter ?? contactId }
    : { visitorId }

/** The consent of the people in a conversation. */
export interface ConversationConsent {
  /** The consent of the receiver of an answer. */
  readonly consent: LedgerState
  /** The consent of the conversation's contact, who receives a transcript. */
  readonly contactConsent: LedgerState
  /** The consent record that stopped the processing; absent if nothing stopped it. */
  readonly stoppedBy?: string
  /** I-09: a person who stopped the processing, as the browser or as the owner of the address, gets no transcript. */
  readonly consentWithdrawn: boolean
}

/** The consent by the valid ledger of the receiver, and by the ledger of the conversation's contact. */
export const conversationConsent = (
  receiver: PrincipalLedger,
  contact: PrincipalLedger,
): ConversationConsent => {
  const consent = ledgerState(receiver.records)
  const contactConsent = ledgerState(contact.records)
  const stop = stoppedBy(receiver.records)
  return {
    consent,
    contactConsent,
    ...(stop !== undefined && { stoppedBy: stop }),
    consentWithdrawn: isStopped(consent.process) || isStopped(contactConsent.process),
  }
}

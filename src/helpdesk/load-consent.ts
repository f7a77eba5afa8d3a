import { type ConsentRecord, isStopped, type LedgerState, ledgerState } from '../consent'
import type { Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { Message } from '../inbox/message'
import type { PersonFacts } from '../intake/chat-facts'
import { absent, type Known } from '../intake/known'
import { countingChain, emptyChain } from '../intake/ledger'
import type { WithdrawalConfirmation } from '../intake/records'
import { loadLedger } from './load-person'
import type { Reader } from './reader'

/** What stands for the people in a conversation. */
export interface ConversationConsent {
  /** For whoever an answer goes to: the browser that chats, or the contact that mails. */
  readonly consent: LedgerState
  /** For the contact of the conversation, whose address a transcript goes to. */
  readonly contactConsent: LedgerState
  /** The answer that confirmed what stopped the processing. */
  readonly confirmation: Known<WithdrawalConfirmation>
  /** The records behind `consent`, oldest first. */
  readonly records: readonly ConsentRecord[]
  /** The contact is known to be whoever chats, and its ledger theirs. */
  readonly bound: boolean
}

/** The ledgers behind a conversation; `messages` are those that the customer can see, oldest first. */
export const loadConsent = async (
  reader: Reader,
  conversation: Conversation,
  messages: readonly Pick<Message, 'by'>[],
): Promise<ConversationConsent> => {
  const { contactId, visitorId } = conversation
  const contactChain = (id: string | null) => (id === null ? emptyChain : loadLedger(reader, id))
  const [contact, answered] = await Promise.all([
    contactChain(contactId),
    visitorId === null ? contactChain(lastWriter(messages) ?? contactId) : loadVisitor(reader, visitorId),
  ])
  const chats = 'visitor' in answered
  const { records } = chats ? countingChain(answered) : answered
  const consent = ledgerState(records)
  const { process } = consent
  return {
    consent,
    contactConsent: ledgerState(contact.records),
    confirmation:
      process && isStopped(process) ? await reader.one('withdrawal-confirmation', process.recordId) : absent,
    records,
    bound: !chats || answered.visitor.value?.cookieBound === true,
  }
}

/** I-09: nobody is sent a transcript who stopped the processing, as a browser or as the owner of the address. */
export const stoppedTranscript = ({ consent, contactConsent }: ConversationConsent): boolean =>
  isStopped(consent.process) || isStopped(contactConsent.process)

type LoadedVisitor = Pick<PersonFacts, 'ledger' | 'contactLedger'> & { readonly visitor: Known<Visitor> }

const loadVisitor = async (reader: Reader, visitorId: string): Promise<LoadedVisitor> => {
  const [visitor, ledger] = await Promise.all([
    reader.one('visitor', visitorId),
    loadLedger(reader, visitorId),
  ])
  const contactId = visitor.value?.contactId
  return contactId === undefined
    ? { visitor, ledger }
    : { visitor, ledger, contactLedger: await loadLedger(reader, contactId) }
}

/** Of a mail, the contact that the answer goes to: whoever wrote last. */
const lastWriter = (messages: readonly Pick<Message, 'by'>[]): string | null =>
  messages.filter(({ by }) => by.kind === 'email').at(-1)?.by.id ?? null

import { type ConsentRecord, isStopped, type LedgerState, ledgerState, originalRecordId } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import { chainGuard, emptyChain, validChain, validChainGuard } from '../../intake/consent/ledger'
import { absent, type Known } from '../../records/known'
import { type PersonFacts } from '../../records/person-facts'
import type { WithdrawalConfirmation } from '../../records/records'
import type { Guard } from '../../shared/plan'
import type { Reader } from '../run/reader'
import { readLedger } from './read-person'

/** The consent of the people in a conversation. */
export interface ConversationConsent {
  /** The consent of the receiver of an answer: the visitor who chats, or the contact who mails. */
  readonly consent: LedgerState
  /** The consent of the conversation's contact, who receives a transcript. */
  readonly contactConsent: LedgerState
  /** The consent record that stopped the processing; absent if nothing stopped it. */
  readonly stoppedBy?: string
  /** The reply that confirmed it. */
  readonly confirmation: Known<WithdrawalConfirmation>
  /** Guards on the ledgers: a consent that changes in between causes a retry. */
  readonly guards: readonly Guard[]
  /** The records behind `consent`, oldest first. */
  readonly records: readonly ConsentRecord[]
  /** The visitor is proven to be the contact, so the contact's ledger is theirs. */
  readonly bound: boolean
}

/** Reads the ledgers of a conversation. `lastWriter` is the contact who wrote its newest mail or message. */
export const readConsent = async (
  reader: Reader,
  conversation: Conversation,
  lastWriter: string | null,
  { consentPrincipal }: ChannelKindDefinition,
): Promise<ConversationConsent> => {
  const { contactId, visitorId } = conversation
  const contactChain = (id: string | null) => (id === null ? emptyChain : readLedger(reader, id))
  const writer = lastWriter ?? contactId
  const [contact, answered] = await Promise.all([
    contactChain(contactId),
    visitorId === null || consentPrincipal === 'address'
      ? contactChain(writer)
      : readWhoChats(reader, visitorId),
  ])
  const chats = 'visitor' in answered
  const { records } = chats ? validChain(answered) : answered
  const consent = ledgerState(records)
  const stop = records.find(
    ({ recordId }) => isStopped(consent.process) && recordId === consent.process?.recordId,
  )
  const stoppedBy = stop && originalRecordId(stop)
  return {
    consent,
    contactConsent: ledgerState(contact.records),
    ...(stoppedBy !== undefined && { stoppedBy }),
    confirmation: stoppedBy === undefined ? absent : await reader.one('withdrawal-confirmation', stoppedBy),
    guards: [
      ...(contactId === null ? [] : [chainGuard(contactId, contact)]),
      ...(chats ? [validChainGuard(answered)] : writer === null ? [] : [chainGuard(writer, answered)]),
    ],
    records,
    bound: !chats || answered.visitor.value?.cookieBound === true,
  }
}

/** I-09: a person who stopped the processing, as the browser or as the owner of the address, gets no transcript. */
export const stoppedTranscript = ({ consent, contactConsent }: ConversationConsent): boolean =>
  isStopped(consent.process) || isStopped(contactConsent.process)

type WhoChats = Pick<PersonFacts, 'visitorId' | 'visitor' | 'ledger' | 'contactLedger'>

const readWhoChats = async (reader: Reader, visitorId: string): Promise<WhoChats> => {
  const [visitor, ledger] = await Promise.all([
    reader.one('visitor', visitorId),
    readLedger(reader, visitorId),
  ])
  const contactId = visitor.value?.contactId
  return contactId === undefined
    ? { visitorId, visitor, ledger }
    : { visitorId, visitor, ledger, contactLedger: await readLedger(reader, contactId) }
}

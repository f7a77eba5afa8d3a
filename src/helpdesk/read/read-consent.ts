import { type ConsentRecord, isStopped, type LedgerState, ledgerState, originalRecordId } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import { emptyChain, validLedger } from '../../intake/consent/ledger'
import { type PersonFacts } from '../../records/person-facts'
import type { WithdrawalConfirmation } from '../../records/records'
import type { RecordKey } from '../../shared/plan'
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
  readonly confirmation: WithdrawalConfirmation | null
  /** The records behind the consents. */
  readonly keys: readonly RecordKey[]
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
  const ledgerOf = (id: string | null) => (id === null ? emptyChain : readLedger(reader, id))
  const writer = lastWriter ?? contactId
  const [contact, answered] = await Promise.all([
    ledgerOf(contactId),
    visitorId === null || consentPrincipal === 'address' ? ledgerOf(writer) : readWhoChats(reader, visitorId),
  ])
  const chats = 'visitor' in answered
  const principals = chats ? [answered.visitorId, answered.visitor?.contactId ?? null] : [writer]
  const { records } = chats ? validLedger(answered) : answered
  const consent = ledgerState(records)
  const stop = records.find(
    ({ recordId }) => isStopped(consent.process) && recordId === consent.process?.recordId,
  )
  const stoppedBy = stop && originalRecordId(stop)
  return {
    consent,
    contactConsent: ledgerState(contact.records),
    ...(stoppedBy !== undefined && { stoppedBy }),
    confirmation: stoppedBy === undefined ? null : await reader.value('withdrawal-confirmation', stoppedBy),
    keys: [
      ...[contactId, ...principals].flatMap((id) => (id === null ? [] : [{ kind: 'consent-head', id }])),
      ...(chats ? [{ kind: 'visitor', id: answered.visitorId }] : []),
    ],
    records,
    bound: !chats || answered.visitor?.cookieBound === true,
  }
}

/** I-09: a person who stopped the processing, as the browser or as the owner of the address, gets no transcript. */
export const stoppedTranscript = ({ consent, contactConsent }: ConversationConsent): boolean =>
  isStopped(consent.process) || isStopped(contactConsent.process)

type WhoChats = Pick<PersonFacts, 'visitorId' | 'visitor' | 'ledger' | 'contactLedger'>

const readWhoChats = async (reader: Reader, visitorId: string): Promise<WhoChats> => {
  const [visitor, ledger] = await Promise.all([
    reader.value('visitor', visitorId),
    readLedger(reader, visitorId),
  ])
  const contactId = visitor?.contactId
  return contactId === undefined
    ? { visitorId, visitor, ledger }
    : { visitorId, visitor, ledger, contactLedger: await readLedger(reader, contactId) }
}

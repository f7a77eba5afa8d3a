import { type ConsentRecord, isStopped, type LedgerState, ledgerState, toldFirst } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import { chainGuard, countingChain, countingGuard, emptyChain } from '../../intake/consent/ledger'
import { absent, type Known } from '../../records/known'
import { type PersonFacts } from '../../records/person-facts'
import type { WithdrawalConfirmation } from '../../records/records'
import type { Guard } from '../../shared/plan'
import type { Reader } from '../run/reader'
import { readLedger } from './read-person'

/** What stands for the people in a conversation. */
export interface ConversationConsent {
  /** For whoever an answer goes to: the browser that chats, or the contact that mails. */
  readonly consent: LedgerState
  /** For the contact of the conversation, whose address a transcript goes to. */
  readonly contactConsent: LedgerState
  /** The record that first told what stopped the processing; absent while nothing did. */
  readonly stoppedBy?: string
  /** The answer that confirmed it. */
  readonly confirmation: Known<WithdrawalConfirmation>
  /** Have a plan that relies on this decided again when the person says something else meanwhile. */
  readonly guards: readonly Guard[]
  /** The records behind `consent`, oldest first. */
  readonly records: readonly ConsentRecord[]
  /** The contact is known to be whoever chats, and its ledger theirs. */
  readonly bound: boolean
}

/** The ledgers behind a conversation; `lastWriter` is the contact that wrote its newest mail or message. */
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
  const { records } = chats ? countingChain(answered) : answered
  const consent = ledgerState(records)
  const stop = records.find(
    ({ recordId }) => isStopped(consent.process) && recordId === consent.process?.recordId,
  )
  const stoppedBy = stop && toldFirst(stop)
  return {
    consent,
    contactConsent: ledgerState(contact.records),
    ...(stoppedBy !== undefined && { stoppedBy }),
    confirmation: stoppedBy === undefined ? absent : await reader.one('withdrawal-confirmation', stoppedBy),
    guards: [
      ...(contactId === null ? [] : [chainGuard(contactId, contact)]),
      ...(chats ? [countingGuard(answered)] : writer === null ? [] : [chainGuard(writer, answered)]),
    ],
    records,
    bound: !chats || answered.visitor.value?.cookieBound === true,
  }
}

/** I-09: nobody is sent a transcript who stopped the processing, as a browser or as the owner of the address. */
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

import type { ConsentRecord } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import {
  type ConversationConsent,
  conversationConsent,
  receiverOf,
} from '../../intake/consent/conversation-consent'
import { emptyChain, validLedger } from '../../intake/consent/ledger'
import type { PrincipalLedger } from '../../records/person-facts'
import type { WithdrawalConfirmation } from '../../records/records'
import type { RecordKey } from '../../shared/plan'
import type { Reader } from '../run/reader'
import { readLedger } from './read-person'

/** The consent of the people in a conversation, as it was read. */
export interface ReadConsent extends ConversationConsent {
  /** The reply that confirmed that the processing is stopped. */
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
  kind: ChannelKindDefinition,
): Promise<ReadConsent> => {
  const receiver = receiverOf(conversation, lastWriter, kind)
  const [contact, { ledger, bound, keys }] = await Promise.all([
    readContact(reader, conversation.contactId),
    'visitorId' in receiver
      ? readVisitor(reader, receiver.visitorId)
      : readContact(reader, receiver.contactId),
  ])
  const found = conversationConsent(ledger, contact.ledger)
  return {
    ...found,
    confirmation:
      found.stoppedBy === undefined ? null : await reader.value('withdrawal-confirmation', found.stoppedBy),
    keys: [...contact.keys, ...keys],
    records: ledger.records,
    bound,
  }
}

interface ReadReceiver extends Pick<ReadConsent, 'keys' | 'bound'> {
  readonly ledger: PrincipalLedger
}

const readContact = async (reader: Reader, contactId: string | null): Promise<ReadReceiver> =>
  contactId === null
    ? { ledger: emptyChain, bound: true, keys: [] }
    : { ledger: await readLedger(reader, contactId), bound: true, keys: [headOf(contactId)] }

const readVisitor = async (reader: Reader, visitorId: string): Promise<ReadReceiver> => {
  const [visitor, own] = await Promise.all([
    reader.value('visitor', visitorId),
    readLedger(reader, visitorId),
  ])
  const { ledger: contactLedger, keys } = await readContact(reader, visitor?.contactId ?? null)
  return {
    ledger: validLedger({ visitor, ledger: own, contactLedger }),
    bound: visitor?.cookieBound === true,
    keys: [headOf(visitorId), ...keys, { kind: 'visitor', id: visitorId }],
  }
}

const headOf = (principal: string): RecordKey => ({ kind: 'consent-head', id: principal })

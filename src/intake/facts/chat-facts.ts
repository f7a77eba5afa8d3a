import { isChat } from '../../inbox/channel-kinds/chat'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { chatDispositionId } from '../../records/disposition'
import { mustExist } from '../../records/must-exist'
import type { PersonFacts } from '../../records/person-facts'
import { poolId } from '../../records/pool'
import { own } from '../../shared/json'
import { requireAcceptsMessages } from '../chat/accepts-messages'
import { type ChatFacts, chatSender } from '../chat/chat-facts'
import type { AddressFacts, CaptureFacts, LeftAddress } from '../chat/decide-capture'
import type { ChatMessage, ChatMessageFacts } from '../chat/decide-chat-message'
import { among, blocksOf, peopleOf } from './among'
import type { AccountSetup, Lookups, Moment } from './lookups'

/** A visitor in the widget of a targeted message. */
export interface InWidget {
  /** The id that the cookie of the browser holds. */
  readonly visitorId: string
  /** The targeted message whose widget is open. */
  readonly targetedMessageId: string
}

/**
 * The facts of a chat message, without texts of older consent versions: a visitor who agreed to one is asked again.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` for a targeted message that does not exist or accepts nothing.
 */
export const chatMessageFacts = (
  look: Lookups,
  setup: AccountSetup,
  moment: Moment,
  { clientId }: ChatMessage,
  place: InWidget,
): ChatMessageFacts => ({
  ...chatFacts(look, setup, moment, place),
  disposition: look.disposition(chatDispositionId(place.visitorId, clientId)),
  people: peopleOf(look, setup, poolId('widget', place.targetedMessageId)),
  routing: 'now',
})

/**
 * The facts of an address that a visitor leaves.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` as `chatMessageFacts`.
 */
export const captureFacts = (
  look: Lookups,
  setup: AccountSetup,
  moment: Moment,
  { email }: LeftAddress,
  place: InWidget,
): CaptureFacts => {
  const facts = chatFacts(look, setup, moment, place)
  const pending = facts.conversation && look.pendingSubscription(facts.conversation.id)
  return { ...facts, ...addressFacts(look, canonicalAddress(email)), pending }
}

/** The facts of a canonical address; of none for text that is no address. */
export const addressFacts = (look: Lookups, address: string | undefined): AddressFacts => {
  if (address === undefined) return { contactAddress: null, newContactId: '' }
  const contactAddress = look.contactAddress(address)
  return {
    contactAddress,
    newContactId: look.newContactId(address),
    ...(contactAddress && { addressLedger: look.ledger(contactAddress.contactId) }),
  }
}

/** A visitor with their ledgers. */
export const whoChats = (
  look: Lookups,
  visitorId: string,
): Pick<PersonFacts, 'visitor' | 'contact' | 'ledger' | 'contactLedger'> => {
  const visitor = look.visitor(visitorId)
  const contactId = visitor?.contactId
  return {
    visitor,
    ledger: look.ledger(visitorId),
    ...(contactId !== undefined && {
      contact: look.contact(contactId),
      contactLedger: look.ledger(contactId),
    }),
  }
}

const chatFacts = (
  look: Lookups,
  setup: AccountSetup,
  { now, salt }: Moment,
  { visitorId, targetedMessageId }: InWidget,
): ChatFacts => {
  const targetedMessage = among('widget', setup.targetedMessages, targetedMessageId)
  const { channelId, botId } = targetedMessage
  const chats = setup.channels.filter(isChat)
  const channel = mustExist(
    'channel',
    channelId,
    chats.find(({ id }) => id === channelId),
  )
  const person = { ...whoChats(look, visitorId), visitorId, now, salt }
  const newest = own(person.visitor?.conversations ?? {}, channel.inboxId) as string | undefined
  const found = newest === undefined ? undefined : look.conversation(newest)
  const conversation = found?.visitorId === visitorId ? found : null
  requireAcceptsMessages({ targetedMessage, channel }, conversation)
  return {
    ...person,
    ...(setup.privacy && { privacy: setup.privacy }),
    targetedMessage,
    channel,
    inbox: among('inbox', setup.inboxes, channel.inboxId),
    bot: setup.bots.find(({ id }) => id === botId),
    conversation,
    blocks: blocksOf(look, chatSender(person)),
  }
}

import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { chatDispositionId } from '../../records/disposition'
import { mustExist } from '../../records/must-exist'
import { poolId } from '../../records/pool'
import { type ChatFacts, chatFactsOf, chatSender } from '../chat/chat-facts'
import type { CaptureFacts, LeftAddress } from '../chat/decide-capture'
import type { ChatMessage, ChatMessageFacts } from '../chat/decide-chat-message'
import { newestIdIn } from '../chat/newest-conversation'
import { among, blocksOf, peopleOf } from './among'
import type { AccountSetup, Lookups, Moment } from './lookups'
import { addressFacts, personFacts } from './person-facts'
import { messagesInPlace } from './visit-facts'

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

/**
 * The facts of a visitor in the chat widget, which an act of consent needs.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` as `chatMessageFacts`.
 */
export const chatFacts = (
  look: Lookups,
  setup: AccountSetup,
  moment: Moment,
  { visitorId, targetedMessageId }: InWidget,
): ChatFacts => {
  const message = among('widget', setup.targetedMessages, targetedMessageId)
  const [found] = messagesInPlace({ ...setup, targetedMessages: [message] })
  const place = mustExist('channel', message.channelId, found)
  const person = personFacts(look, setup, moment, visitorId)
  const newestId = newestIdIn(person.visitor, place.inbox.id)
  const newest = newestId === undefined ? null : look.conversation(newestId)
  return chatFactsOf(place, person, newest, blocksOf(look, chatSender(person)))
}

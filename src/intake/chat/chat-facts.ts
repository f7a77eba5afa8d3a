import type { Block, BlockableSender } from '../../inbox/blocking/block'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'
import { reliedConsentFacts } from '../consent/consent-facts'
import { requireAcceptsMessages } from './accepts-messages'
import { belongsTo } from './newest-conversation'

/** The facts of a visitor who opens or uses the chat widget. */
export interface ChatFacts extends PersonFacts, MessageInPlace {
  /** The newest conversation of this visitor in this inbox. */
  readonly conversation: Conversation | null
  /** The blocks that can apply to the visitor, from the records that `blockIds` names. */
  readonly blocks: readonly Block[]
}

/**
 * The facts of a visitor in the chat widget. `newest` is the conversation that `newestIdIn` names, if it still exists.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` for a message that accepts nothing from the visitor.
 */
export const chatFactsOf = (
  place: MessageInPlace,
  person: PersonFacts,
  newest: Conversation | null | undefined,
  blocks: readonly Block[],
): ChatFacts => {
  const conversation = newest && belongsTo(person.visitorId)(newest) ? newest : null
  requireAcceptsMessages(place, conversation)
  return { ...place, ...person, conversation, blocks }
}

/** An act of a visitor is decided again when one of these changes, such as a consent that is withdrawn in between. */
export const reliedChatFacts = [...reliedConsentFacts, 'conversation', 'blocks'] as const

/** The sender, with every value that a block can name. */
export const chatSender = ({
  visitorId,
  visitor,
}: Pick<ChatFacts, 'visitorId' | 'visitor'>): BlockableSender => ({
  channelKind: chatKind.kind,
  visitorId,
  ...(visitor?.contactId !== undefined && { contactId: visitor.contactId }),
})

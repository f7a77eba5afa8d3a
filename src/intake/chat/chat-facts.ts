import type { Block, BlockableSender } from '../../inbox/blocking/block'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'
import { reliedConsentFacts } from '../consent/consent-facts'

/** The facts of a visitor who opens or uses the chat widget. */
export interface ChatFacts extends PersonFacts, MessageInPlace {
  /** The newest conversation of this visitor in this inbox. */
  readonly conversation: Conversation | null
  /** The blocks that can apply to the visitor, from the records that `blockIds` names. */
  readonly blocks: readonly Block[]
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

import type { Block, BlockableSender } from '../../inbox/blocking/block'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Known } from '../../records/known'
import type { PersonFacts } from '../../records/person-facts'
import type { MessageInPlace } from '../../settings/message-in-place'

/** The facts of a visitor who opens or uses the chat widget. */
export interface ChatFacts extends PersonFacts, MessageInPlace {
  /** The newest conversation of this visitor in this inbox. */
  readonly conversation: Known<Conversation>
  readonly blocks: readonly Block[]
}

/** The sender, with every value that a block can name. */
export const chatSender = ({
  visitorId,
  visitor,
}: Pick<ChatFacts, 'visitorId' | 'visitor'>): BlockableSender => ({
  channelKind: chatKind.kind,
  visitorId,
  ...(visitor.value?.contactId !== undefined && { contactId: visitor.value.contactId }),
})

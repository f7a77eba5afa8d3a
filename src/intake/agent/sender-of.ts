import type { BlockableSender } from '../../inbox/blocking/block'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'

/** Who writes in a conversation, by what a block could name. */
export const senderOf = (
  { channelKind, visitorId, contactId }: Conversation,
  messages: readonly Message[],
): BlockableSender => {
  const address = messages.find(({ by }) => by.kind === 'email')?.from?.address
  return {
    channelKind,
    ...(visitorId !== null && { visitorId }),
    ...(contactId !== null && { contactId }),
    ...(channelKind === 'email' && address !== undefined && { address }),
  }
}

import type { BlockableSender } from '../../inbox/blocking/block'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import { writesByAddress } from '../../inbox/conversation/writes-by-address'
import type { Message } from '../../inbox/message'

/** Who writes in a conversation, by what a block could name. */
export const senderOf = (
  { channelKind, visitorId, contactId }: Conversation,
  messages: readonly Message[],
  { identifiedBy }: ChannelKindDefinition,
): BlockableSender => {
  const first = messages.find(({ by }) => writesByAddress(by))
  const address = first?.addressKey ?? first?.from?.address
  return {
    channelKind,
    ...(visitorId !== null && { visitorId }),
    ...(contactId !== null && { contactId }),
    ...(identifiedBy === 'address' && address !== undefined && { address }),
  }
}

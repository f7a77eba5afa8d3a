import { isEmail } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Channel, EmailChannel } from '../../settings/channel'

/**
 * The address that mail about a conversation is sent from: its own channel, or the first other active address of its
 * inbox among the given channels.
 */
export const sendingAddress = (
  { channelId, inboxId }: Pick<Conversation, 'channelId' | 'inboxId'>,
  channels: readonly Channel[],
): EmailChannel | undefined => {
  const usable = channels.filter(isEmail).filter((each) => each.active && each.inboxId === inboxId)
  return usable.find(({ id }) => id === channelId) ?? usable[0]
}

import type { Message } from '../../inbox/message'
import { sendOnChannel } from '../../records/effects'
import type { Parts } from '../decided/decided'
import type { ReplyFacts } from './agent-facts'

/** D-10: an answer on a channel of a host kind, sent to the address of the last sender. */
export const replyOnChannel = (
  message: Message,
  { channel, kind, mailHead, now }: ReplyFacts,
): { readonly message: Message; readonly parts: Parts } | undefined => {
  const to = mailHead.lastInbound?.from?.address
  if (channel?.active !== true || to === undefined) return undefined
  const { subject } = mailHead
  return {
    message: {
      ...message,
      delivery: 'waiting',
      to: [to],
      ...(kind.subjects && subject !== '' && { subject }),
    },
    parts: { effects: [sendOnChannel(message, now)] },
  }
}

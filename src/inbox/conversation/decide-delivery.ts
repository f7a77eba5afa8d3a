import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { accept, refuse, type Verdict } from './verdict'

/** A message that did not reach its receiver is recorded where it stands and reopens nothing (I-07, C-26). */
export const deliveryFailed = (
  { reason = 'BOUNCE', ...command }: CommandOf<'delivery-failed'>,
  _state: Conversation,
): Verdict => accept(command, reason, { type: 'DeliveryFailed', messageId: command.messageId, reason })

/** D-12: a receipt of the channel is recorded where the message stands and reopens nothing (I-07). */
export const delivered = (
  command: CommandOf<'delivered'>,
  _state: Conversation,
  kind: ChannelKindDefinition,
): Verdict =>
  kind.receipts
    ? accept(command, 'DELIVERED', { type: 'Delivered', messageId: command.messageId, reason: 'DELIVERED' })
    : refuse(command, 'CHANNEL_NO_RECEIPTS', { expected: { receipts: true }, found: kind.kind })

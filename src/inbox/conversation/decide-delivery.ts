import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { accept, refuse, type Verdict } from './verdict'

/**
 * Records a failed delivery (I-07: a bounce reopens nothing), a withheld mail (C-26: processing stopped), or a mail that
 * was given up.
 */
export const deliveryFailed = (
  { reason = 'BOUNCE', ...command }: CommandOf<'delivery-failed'>,
  _state: Conversation,
): Verdict => accept(command, reason, { type: 'DeliveryFailed', messageId: command.messageId, reason })

/** Records that an answer could not be sent so far. */
export const deliveryDelayed = (command: CommandOf<'delivery-delayed'>, _state: Conversation): Verdict =>
  accept(command, 'DELIVERY_DELAYED', {
    type: 'DeliveryDelayed',
    messageId: command.messageId,
    reason: 'DELIVERY_DELAYED',
  })

/** D-12: records a receipt of the channel. I-07: a receipt reopens nothing. */
export const delivered = (
  command: CommandOf<'delivered'>,
  _state: Conversation,
  kind: ChannelKindDefinition,
): Verdict =>
  kind.receipts
    ? accept(command, 'DELIVERED', { type: 'Delivered', messageId: command.messageId, reason: 'DELIVERED' })
    : refuse(command, 'CHANNEL_NO_RECEIPTS', {
        key: 'inbox/kind-gives-receipts',
        params: { kind: kind.kind },
      })

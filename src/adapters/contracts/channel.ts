import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'

/** A kind of channel that a host adds: what it can do, and how an answer leaves. */
export interface HostChannel {
  readonly definition: ChannelKindDefinition
  /**
   * Sends an answer. Rejects when it was not accepted; the outbox tries again unless the error is permanent. It may be
   * called again for a message that was sent, so the provider is given the message's id as the idempotency key. Present when
   * the definition says that the host sends.
   */
  send?(message: OutgoingChannelMessage): Promise<void>
}

/** An answer on its way to the customer. */
export interface OutgoingChannelMessage {
  /** The same each time that the message is sent. */
  readonly id: string
  readonly conversationId: string
  readonly channelId: string
  /** The channel's own address, where channels of the kind have addresses. */
  readonly from?: string
  /** As it was received. */
  readonly to: string
  readonly text: string
  /** Where messages of the kind have subjects: that of the conversation. */
  readonly subject?: string
}

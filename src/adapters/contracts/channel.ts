import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { SendingAttempt } from './mail'

/** The implementation of a host's channel kind: its capabilities, and the function that sends an answer. */
export interface HostChannel {
  /** What channels of the kind can do, as the host declares it. Decisions read it. */
  readonly definition: ChannelKindDefinition
  /**
   * Sends an answer. Rejects when it was not accepted; the outbox tries again unless the error is permanent. The signal of
   * the attempt aborts when the worker gives the attempt up. It may be
   * called again for a message that was sent, so the provider is given the message's id as the idempotency key. Present when
   * the definition says that the host sends.
   */
  send?(message: OutgoingChannelMessage, attempt?: SendingAttempt): Promise<void>
}

/** An answer to send to the customer. */
export interface OutgoingChannelMessage {
  /** The idempotency key: the same for each attempt to send the message. */
  readonly id: string
  /** The conversation that the answer belongs to. */
  readonly conversationId: string
  /** The channel to send from; an admin connected it. */
  readonly channelId: string
  /** The address of the channel, if channels of this kind have addresses. */
  readonly from?: string
  /** The address in the form in which it was received. */
  readonly to: string
  /** The plain text of the answer, as the agent or the bot wrote it. */
  readonly text: string
  /** The subject of the conversation, if messages of this kind have subjects. */
  readonly subject?: string
}

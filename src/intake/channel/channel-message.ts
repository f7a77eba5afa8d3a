import type { Instant } from '../../shared/instant'

/** What arrives on a channel of a host's kind. Nothing in it is trusted. */
export interface ChannelMessage {
  /** The channel it is for. */
  readonly channelId: string
  /** The provider's id of the message: the same message that arrives again is recognised by it. */
  readonly providerId: string
  /** The address of the sender, always written in one form, such as +4790000000. */
  readonly from: string
  /** The sender's name. */
  readonly name?: string
  /** May be empty when there are files. */
  readonly text: string
  /** When it was written. @default now, which is also the latest */
  readonly at?: Instant
  /** Of a kind with sessions, and of no other. */
  readonly sessionId?: string
  /** Of a kind with subjects. */
  readonly subject?: string
  /** Of a kind with rich text. It is shown as it is: the host has cleaned it of scripts and of remote content. */
  readonly html?: string
  /** Of a kind with files. */
  readonly files?: readonly ChannelFile[]
}

export interface ChannelFile {
  readonly name: string
  /** The media type, such as image/jpeg. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** What the provider tells of an answer that was sent. */
export interface ChannelReceipt {
  /** The id that `send` was given. */
  readonly messageId: string
  readonly outcome: 'delivered' | 'failed'
}

import type { Instant } from '../../shared/instant'

/** A message that arrives on a channel of a host kind. All of it is untrusted input. */
export interface ChannelMessage {
  /** The receiving channel. */
  readonly channelId: string
  /** The provider's id of the message. A repetition has the same id and changes nothing. */
  readonly providerId: string
  /** The address of the sender, always in the same format, such as +4790000000. */
  readonly from: string
  /** The sender's name. */
  readonly name?: string
  /** May be empty when there are files. */
  readonly text: string
  /** The time of writing; a later time than now counts as now. @default now */
  readonly at?: Instant
  /** Required for a kind with sessions; refused for other kinds. */
  readonly sessionId?: string
  /** Only for a kind with subjects. */
  readonly subject?: string
  /** Only for a kind with rich text. It is shown unchanged: the host must remove scripts and remote content. */
  readonly html?: string
  /** Only for a kind with files. */
  readonly files?: readonly ChannelFile[]
}

/** A file that a customer sent with a message. */
export interface ChannelFile {
  /** The name of the file, as the provider sent it: at most 500 characters. */
  readonly name: string
  /** The media type, such as image/jpeg. */
  readonly type: string
  /** The content, as the provider sent it. */
  readonly bytes: Uint8Array
}

/** The provider's report on an answer that was sent. */
export interface ChannelReceipt {
  /** The message id that `send` received. */
  readonly messageId: string
  /** `delivered`: the customer has the answer. `failed`: the provider gave up. */
  readonly outcome: 'delivered' | 'failed'
}

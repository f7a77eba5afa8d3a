import type { BotSettings } from './bot'
import type { ChatChannel } from './channel'
import type { Inbox } from './inbox'
import type { TargetedMessage } from './targeted-message'

/** A targeted message with the settings that belong to it. */
export interface MessageInPlace {
  /** The targeted message, as an admin saved it. */
  readonly targetedMessage: TargetedMessage
  /** The chat channel in which its conversations start. */
  readonly channel: ChatChannel
  /** The inbox of the channel. */
  readonly inbox: Inbox
  /** Present when the message has a bot, published or not. */
  readonly bot: BotSettings | undefined
  /**
   * Digests of older versions of the consent text, by version; present while a consent to such a version is still
   * valid.
   */
  readonly olderTexts?: Readonly<Record<string, string>>
}

/** The bot of a message, if it is published: only a published bot answers (semantics, section 2). */
export const publishedBot = ({ bot }: Pick<MessageInPlace, 'bot'>): BotSettings | undefined =>
  bot?.published ? bot : undefined

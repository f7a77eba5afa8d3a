import type { BotSettings } from './bot'
import type { ChatChannel } from './channel'
import type { Inbox } from './inbox'
import type { Widget } from './widget'

/** A targeted message with the settings that belong to it. */
export interface WidgetInPlace {
  readonly widget: Widget
  readonly channel: ChatChannel
  readonly inbox: Inbox
  /** Present when the message has a bot, published or not. */
  readonly bot: BotSettings | undefined
  /** Digests of older versions of the consent text, by version; present while such a version still counts. */
  readonly olderTexts?: Readonly<Record<string, string>>
}

/** The bot that answers at a message: only a published bot answers (semantics, section 2). */
export const publishedBot = ({ bot }: Pick<WidgetInPlace, 'bot'>): BotSettings | undefined =>
  bot?.published ? bot : undefined

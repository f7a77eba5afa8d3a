import { isChat } from '../inbox/channel-kinds/chat'
import type { BotSettings } from './bot'
import type { Channel, ChatChannel } from './channel'
import type { Inbox } from './inbox'
import type { TargetedMessage } from './targeted-message'

/** A targeted message with the settings that belong to it. */
export type MessageInPlace = {
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

/** The settings that messages name, by id. */
export interface PlaceSettings {
  readonly channels: ById<Channel>
  readonly inboxes: ById<Inbox>
  readonly bots: ById<BotSettings>
  /** By the id of the message. */
  readonly olderTexts?: ById<MessageInPlace['olderTexts']>
}

type ById<Value> = Pick<ReadonlyMap<string, Value>, 'get'>

/**
 * A message with its settings; undefined if its channel or inbox is deleted. Such a message is hidden: its removal is in
 * progress.
 */
export const placeOf = (
  targetedMessage: TargetedMessage,
  { channels, inboxes, bots, olderTexts }: PlaceSettings,
): MessageInPlace | undefined => {
  const channel = channels.get(targetedMessage.channelId)
  const inbox = inboxes.get(channel?.inboxId ?? '')
  if (channel === undefined || inbox === undefined || !isChat(channel)) return undefined
  const older = olderTexts?.get(targetedMessage.id)
  const bot = bots.get(targetedMessage.botId ?? '')
  return { targetedMessage, channel, inbox, bot, ...(older && { olderTexts: older }) }
}

/** The bot of a message, if it is published: only a published bot answers (semantics, section 2). */
export const publishedBot = ({ bot }: Pick<MessageInPlace, 'bot'>): BotSettings | undefined =>
  bot?.published ? bot : undefined

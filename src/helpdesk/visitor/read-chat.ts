import { blockIds } from '../../inbox/blocking/block-ids'
import { isChat } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import { type ChatFacts, chatSender } from '../../intake/chat/chat-facts'
import { absent } from '../../records/known'
import type { Channel, ChatChannel } from '../../settings/channel'
import { type MessageInPlace } from '../../settings/message-in-place'
import type { TargetedMessage } from '../../settings/targeted-message'
import { HelpdeskError } from '../../shared/errors'
import { own } from '../../shared/json'
import { readOlderTexts } from '../read/consent-texts'
import { readPerson } from '../read/read-person'
import type { Ports } from '../run/ports'
import { mustExist, type Reader } from '../run/reader'

/** Everything that is known when a visitor acts in a widget. */
export const readChat = async (
  ports: Pick<Ports, 'clock' | 'ids'>,
  reader: Reader,
  visitorId: string,
  widgetId: string,
): Promise<ChatFacts> => {
  const [place, person] = await Promise.all([
    reader.need('widget', widgetId).then(({ value }) => readPlace(reader, value)),
    readPerson(ports, reader, visitorId),
  ])
  const conversationId = own(person.visitor.value?.conversations ?? {}, place.inbox.id) as string | undefined
  const [newest, blocks] = await Promise.all([
    conversationId === undefined ? absent : reader.one('conversation', conversationId),
    reader.present('block', blockIds(chatSender(person))),
  ])
  const conversation = belongsTo(visitorId)(newest.value) ? newest : absent
  mustTakeMessages(place, conversation.value)
  return { ...place, ...person, conversation, blocks }
}

/** An erased or deleted conversation belongs to no visitor. */
export const belongsTo =
  (visitorId: string) =>
  (conversation: Conversation | undefined): boolean =>
    conversation?.visitorId === visitorId

/** A draft takes no messages, nor does a channel that is off; a chat that is still open there goes on (V-00). */
const mustTakeMessages = (
  { targetedMessage, channel }: MessageInPlace,
  newest: Conversation | undefined,
): void => {
  const continues = newest?.status === 'open' && newest.widgetId === targetedMessage.id
  if ((!targetedMessage.published || !channel.active) && !continues) {
    const found = targetedMessage.published ? 'one whose channel is off' : 'a draft'
    throw new HelpdeskError(
      'UNKNOWN_RECORD',
      `Expected a published message "${targetedMessage.id}", found ${found}.`,
    )
  }
}

/**
 * Messages with what belongs to them. Each kind of record is read once, however many messages there are, but for texts that
 * a minor change replaced: they are read message by message, where there are any.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` when a message's channel is none for chat.
 */
export const readPlaces = async (
  reader: Reader,
  messages: readonly TargetedMessage[],
): Promise<readonly MessageInPlace[]> => {
  const channels = await reader.many(
    'channel',
    messages.map(({ channelId }) => channelId),
  )
  const [inboxes, bots, olderTexts] = await Promise.all([
    reader.many(
      'inbox',
      [...channels.values()].map(({ value }) => value?.inboxId),
    ),
    reader.many(
      'bot',
      messages.map(({ botId }) => botId),
    ),
    Promise.all(messages.map((message) => readOlderTexts(reader, message))),
  ])
  return messages.map((message, index) => {
    const channel = mustBeChat(
      mustExist('channel', message.channelId, channels.get(message.channelId)?.value),
    )
    const inbox = mustExist('inbox', channel.inboxId, inboxes.get(channel.inboxId)?.value)
    const older = olderTexts[index]
    return {
      targetedMessage: message,
      channel,
      inbox,
      bot: bots.get(message.botId ?? '')?.value,
      ...(older && { olderTexts: older }),
    }
  })
}

const readPlace = async (reader: Reader, message: TargetedMessage): Promise<MessageInPlace> =>
  (await readPlaces(reader, [message]))[0] as MessageInPlace

const mustBeChat = (channel: Channel): ChatChannel => {
  if (isChat(channel)) return channel
  throw new HelpdeskError(
    'UNKNOWN_RECORD',
    `Expected a chat channel "${channel.id}", found one of kind ${channel.kind}.`,
  )
}

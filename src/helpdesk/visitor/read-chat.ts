import { blockIds } from '../../inbox/blocking/block-ids'
import { isChat } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import { requireAcceptsMessages } from '../../intake/chat/accepts-messages'
import { type ChatFacts, chatSender, type reliedChatFacts } from '../../intake/chat/chat-facts'
import type { Behind } from '../../intake/commit/known-facts'
import { mustExist } from '../../records/must-exist'
import type { Channel, ChatChannel } from '../../settings/channel'
import { type MessageInPlace } from '../../settings/message-in-place'
import type { TargetedMessage } from '../../settings/targeted-message'
import { HelpdeskError } from '../../shared/errors'
import { own } from '../../shared/json'
import { readOlderTexts } from '../read/consent-texts'
import { behindPerson, readPerson } from '../read/read-person'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/** Reads the facts of a visitor who uses the chat widget. */
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
  const conversationId = own(person.visitor?.conversations ?? {}, place.inbox.id) as string | undefined
  const [newest, blocks] = await Promise.all([
    conversationId === undefined ? null : reader.value('conversation', conversationId),
    reader.present('block', blockIds(chatSender(person))),
  ])
  const conversation = newest && belongsTo(visitorId)(newest) ? newest : null
  requireAcceptsMessages(place, conversation)
  return { ...place, ...person, conversation, blocks }
}

/** The records behind the facts of a visitor in the chat widget. */
export const behindChat = (facts: ChatFacts): Behind<(typeof reliedChatFacts)[number]> => ({
  ...behindPerson(facts),
  conversation: facts.conversation ? [{ kind: 'conversation', id: facts.conversation.id }] : [],
  blocks: blockIds(chatSender(facts)).map((id) => ({ kind: 'block', id })),
})

/** An erased or deleted conversation belongs to no visitor. */
export const belongsTo =
  (visitorId: string) =>
  (conversation: Conversation | undefined): boolean =>
    conversation?.visitorId === visitorId

/**
 * Messages with their related records. Each kind of record is read once for all messages. Only texts that a minor
 * change replaced are read per message.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` if the channel of a message is not a chat channel.
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

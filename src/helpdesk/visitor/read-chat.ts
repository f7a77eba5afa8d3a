import { blockIds } from '../../inbox/blocking/block-ids'
import { type ChatFacts, chatFactsOf, chatSender, type reliedChatFacts } from '../../intake/chat/chat-facts'
import { newestIdIn } from '../../intake/chat/newest-conversation'
import type { Behind } from '../../intake/commit/known-facts'
import type { Known } from '../../records/known'
import { mustExist } from '../../records/must-exist'
import { type MessageInPlace, placeOf } from '../../settings/message-in-place'
import type { TargetedMessage } from '../../settings/targeted-message'
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
  const newestId = newestIdIn(person.visitor, place.inbox.id)
  const [newest, blocks] = await Promise.all([
    newestId === undefined ? null : reader.value('conversation', newestId),
    reader.present('block', blockIds(chatSender(person))),
  ])
  return chatFactsOf(place, person, newest, blocks)
}

/** The records behind the facts of a visitor in the chat widget. */
export const behindChat = (facts: ChatFacts): Behind<(typeof reliedChatFacts)[number]> => ({
  ...behindPerson(facts),
  conversation: facts.conversation ? [{ kind: 'conversation', id: facts.conversation.id }] : [],
  blocks: blockIds(chatSender(facts)).map((id) => ({ kind: 'block', id })),
})

/**
 * The messages whose channel and inbox exist. Each kind of record is read once for all messages. Only texts that a minor
 * change replaced are read per message.
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
    Promise.all(
      messages.map(async (message) => [message.id, await readOlderTexts(reader, message)] as const),
    ),
  ])
  const settings = {
    channels: valuesIn(channels),
    inboxes: valuesIn(inboxes),
    bots: valuesIn(bots),
    olderTexts: new Map(olderTexts),
  }
  return messages.flatMap((message) => placeOf(message, settings) ?? [])
}

const valuesIn = <Value>(found: ReadonlyMap<string, Known<Value>>) => ({
  get: (id: string): Value | undefined => found.get(id)?.value,
})

const readPlace = async (reader: Reader, message: TargetedMessage): Promise<MessageInPlace> =>
  mustExist('channel', message.channelId, (await readPlaces(reader, [message]))[0])

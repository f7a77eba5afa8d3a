import { blockIds } from '../inbox/blocking/block-ids'
import type { ChatFacts, Ledger } from '../intake/chat-facts'
import { absent } from '../intake/known'
import type { VisitFacts, WidgetInPlace } from '../intake/visit'
import { HelpdeskError } from '../shared/errors'
import { loadPeople } from './load-people'
import type { Ports } from './ports'
import type { Reader } from './reader'

/** Everything that is known when a visitor acts in a widget. */
export const loadChat = async (
  ports: Pick<Ports, 'clock' | 'ids'>,
  reader: Reader,
  visitorId: string,
  widgetId: string,
): Promise<ChatFacts> => {
  const widget = (await reader.need('widget', widgetId)).value
  if (!widget.published) {
    throw new HelpdeskError('UNKNOWN_RECORD', `Expected a published message "${widgetId}", found a draft.`)
  }
  const [place, visitor, people, ledger] = await Promise.all([
    loadPlace(reader, widgetId),
    reader.one('visitor', visitorId),
    loadPeople(reader),
    loadLedger(reader, visitorId),
  ])
  const contactId = visitor.value?.contactId
  const conversationId = visitor.value?.conversations[place.inbox.id]
  const sender = { channelKind: 'chat', visitorId, ...(contactId !== undefined && { contactId }) } as const
  const [contact, conversation, blocks] = await Promise.all([
    contactId === undefined ? undefined : reader.one('contact', contactId),
    conversationId === undefined ? absent : reader.one('conversation', conversationId),
    reader.many('block', blockIds(sender)),
  ])
  return {
    ...place,
    now: ports.clock.now(),
    visitorId,
    visitor,
    contact: contact?.value,
    people,
    conversation,
    ledger,
    blocks: [...blocks.values()].flatMap(({ value }) => value ?? []),
    salt: ports.ids.next('salt'),
  }
}

/** Everything that is known when a visitor opens a page. */
export const loadVisit = async (
  ports: Pick<Ports, 'clock' | 'ids'>,
  reader: Reader,
  visitorId: string,
): Promise<VisitFacts> => {
  const [widgets, visitor, people, ledger] = await Promise.all([
    reader.all('widget'),
    reader.one('visitor', visitorId),
    loadPeople(reader),
    loadLedger(reader, visitorId),
  ])
  const contactId = visitor.value?.contactId
  const [places, contact, conversations] = await Promise.all([
    Promise.all(widgets.map(({ id }) => loadPlace(reader, id))),
    contactId === undefined ? undefined : reader.one('contact', contactId),
    reader.many('conversation', Object.values(visitor.value?.conversations ?? {})),
  ])
  return {
    now: ports.clock.now(),
    visitorId,
    visitor,
    contact: contact?.value,
    people,
    ledger,
    widgets: places,
    conversations: [...conversations.values()].flatMap(({ value }) => value ?? []),
    salt: ports.ids.next('salt'),
  }
}

const loadPlace = async (reader: Reader, widgetId: string): Promise<WidgetInPlace> => {
  const widget = (await reader.need('widget', widgetId)).value
  const channel = (await reader.need('channel', widget.channelId)).value
  if (channel.kind !== 'chat') {
    throw new HelpdeskError(
      'UNKNOWN_RECORD',
      `Expected a chat channel "${channel.id}", found one of kind ${channel.kind}.`,
    )
  }
  const [inbox, bot] = await Promise.all([
    reader.need('inbox', channel.inboxId),
    widget.botId === undefined ? undefined : reader.one('bot', widget.botId),
  ])
  return { widget, channel, inbox: inbox.value, bot: bot?.value }
}

export const loadLedger = async (reader: Reader, principal: string): Promise<Ledger> => {
  const [head, records] = await Promise.all([
    reader.one('consent-head', principal),
    reader.all('consent', `${principal}/`),
  ])
  return { head, records }
}

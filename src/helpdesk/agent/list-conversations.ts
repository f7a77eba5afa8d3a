import type { Conversation } from '../../inbox/conversation/conversation'
import { sortValue } from '../../inbox/conversation-query'
import { decodeCursor, encodeCursor } from '../../inbox/views/cursor'
import { type ListQuestion, listCondition, listSort } from '../../inbox/views/list-request'
import { type ListRow, listRow } from '../../inbox/views/list-row'
import { type View, views } from '../../inbox/views/view'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { readAskedFields } from './asked-fields'

export interface ConversationList {
  /** In the order of the request. */
  readonly rows: readonly ListRow[]
  /** The cursor of the next page; absent on the last page. */
  readonly cursor?: string
}

/** One page of a list, over the inboxes that the agent may see. */
export const listConversations = async (
  ports: Pick<Ports, 'storage' | 'operators'>,
  account: string,
  reader: Reader,
  request: ListQuestion,
  me: string,
  inboxIds: readonly string[],
): Promise<ConversationList> => {
  const { cursor, limit = 50, ...question } = request
  const sort = listSort(request.sort)
  const fields = await readAskedFields(ports, reader, request)
  const where = listCondition(request, me, inboxIds)
  const after = cursor === undefined ? undefined : decodeCursor(cursor, [question, me])
  const found = await ports.storage.find(account, { where, fields, sort, limit, ...(after && { after }) })
  const conversations = found.map(({ value }) => value as unknown as Conversation)
  const last = conversations.length === limit ? conversations.at(-1) : undefined
  return {
    rows: await rowsOf(reader, conversations),
    ...(last && {
      cursor: encodeCursor({ value: sortValue(last, sort.field), id: last.id }, [question, me]),
    }),
  }
}

/** Adds the contact and the message preview to each row. */
export const rowsOf = async (
  reader: Reader,
  conversations: readonly Conversation[],
): Promise<readonly ListRow[]> => {
  const [contacts, messages] = await Promise.all([
    reader.many(
      'contact',
      conversations.map(({ contactId }) => contactId),
    ),
    reader.many(
      'message',
      conversations.flatMap(({ firstMessageId, latestMessageId }) => [firstMessageId, latestMessageId]),
    ),
  ])
  return conversations.map((conversation) => {
    const contact = contacts.get(conversation.contactId ?? '')?.value
    const first = messages.get(conversation.firstMessageId ?? '')?.value
    const latest = messages.get(conversation.latestMessageId ?? '')?.value
    return listRow(conversation, {
      ...(contact && { contact }),
      ...(first && { first }),
      ...(latest && { latest }),
    })
  })
}

/** The number of open conversations in each view. */
export const countViews = async (
  ports: Pick<Ports, 'storage'>,
  account: string,
  me: string,
  inboxIds: readonly string[],
): Promise<Readonly<Record<View, number>>> => {
  const counts = await Promise.all(
    views.map((view) => ports.storage.count(account, listCondition({ view }, me, inboxIds))),
  )
  return Object.fromEntries(views.map((view, index) => [view, counts[index] ?? 0])) as Record<View, number>
}

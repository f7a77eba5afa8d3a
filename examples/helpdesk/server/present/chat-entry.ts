import type { VisitorEntry } from 'frontdesk'
import type { ChatEntry } from '../../api'
import type { People } from '../people'

/** Converts a visitor's entries for the widget. */
export const chatEntries = async (entries: readonly VisitorEntry[], people: People): Promise<ChatEntry[]> => {
  const names = await people.names(
    entries.flatMap(({ entry: { by } }) => (by.kind === 'agent' || by.kind === 'bot' ? [by.id] : [])),
  )
  return entries.map((entry) => chatEntry(entry, names))
}

const chatEntry = (
  { conversationId, entry, message }: VisitorEntry,
  names: ReadonlyMap<string, string>,
): ChatEntry => {
  const { seq, at, by } = entry
  const place = { conversationId, seq, at }
  if (entry.type === 'Closed') return { type: 'closed', ...place }
  if (entry.type === 'Reopened') return { type: 'reopened', ...place }
  const from = by.kind === 'bot' || by.kind === 'agent' ? by.kind : 'visitor'
  return {
    type: 'message',
    ...place,
    id: 'messageId' in entry ? entry.messageId : `${conversationId}/${seq}`,
    from,
    name: from === 'visitor' ? 'You' : (names.get(by.id ?? '') ?? 'Team'),
    text: message?.text ?? '',
    ...(message?.clientId !== undefined && { clientId: message.clientId }),
    ...(message?.choices && { choices: message.choices }),
  }
}

import type { Message } from '../inbox/message'
import { visibleToVisitor } from '../inbox/visible-to-visitor'
import type { Reader } from './reader'

/** Messages that the customer can see, oldest first. */
export const publicMessages = async (reader: Reader, conversationId: string): Promise<readonly Message[]> => {
  const entries = (await reader.thread(conversationId)).filter(visibleToVisitor)
  const ids = entries.flatMap((entry) => ('messageId' in entry ? [entry.messageId] : []))
  const messages = await reader.many('message', ids)
  return ids.flatMap((id) => messages.get(id)?.value ?? [])
}

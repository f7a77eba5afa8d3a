import type { ThreadEntry } from '../inbox/conversation/events'
import type { Message } from '../inbox/message'
import { visibleToVisitor } from '../inbox/visible-to-visitor'
import type { Ports } from './ports'
import type { Reader } from './reader'

/** Messages that the customer can see, oldest first. */
export const publicMessages = async (
  { storage }: Pick<Ports, 'storage'>,
  account: string,
  reader: Reader,
  conversationId: string,
): Promise<readonly Message[]> => {
  const stored = await storage.thread(account, conversationId)
  const entries = stored.map(({ entry }) => entry as unknown as ThreadEntry).filter(visibleToVisitor)
  const ids = entries.flatMap((entry) => ('messageId' in entry ? [entry.messageId] : []))
  const messages = await reader.many('message', ids)
  return ids.flatMap((id) => messages.get(id)?.value ?? [])
}

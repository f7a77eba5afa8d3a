import { isKnownEntry } from '../../inbox/conversation/current-entry'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { messageIdOf } from '../../inbox/conversation/message-id-of'
import type { Message } from '../../inbox/message'
import { visibleToVisitor } from '../../inbox/visible-to-visitor'
import type { Reader } from '../run/reader'

export interface AgentEntry {
  /** The entry of the thread. */
  readonly entry: ThreadEntry
  /** Absent if the entry has no message, or it was erased. */
  readonly message?: Message
  /** A newer build wrote the entry: it has a `seq`, and its other properties may be anything. */
  readonly unknown?: true
}

/** Each entry with its message; the message is absent if it was erased. */
export const withMessages = async (
  reader: Reader,
  entries: readonly ThreadEntry[],
): Promise<readonly AgentEntry[]> => {
  const messages = await reader.many('message', entries.map(messageIdOf))
  return entries.map((entry) => {
    const message = messages.get(messageIdOf(entry) ?? '')?.value
    return { entry, ...(message && { message }), ...(!isKnownEntry(entry) && { unknown: true }) }
  })
}

/** Messages that the customer can see, oldest first. */
export const publicMessages = async (reader: Reader, conversationId: string): Promise<readonly Message[]> => {
  const entries = (await reader.thread(conversationId)).filter(visibleToVisitor)
  return (await withMessages(reader, entries)).flatMap(({ message }) => message ?? [])
}

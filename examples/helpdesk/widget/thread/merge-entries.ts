import type { ChatEntry } from '../../api'

/**
 * Merges entries without duplicates. Order: conversations by their start, entries by sequence number. The result does
 * not depend on the order of the merges, because a visit and the stream may overlap.
 */
export const mergeEntries = (
  known: readonly ChatEntry[],
  arrived: readonly ChatEntry[],
): readonly ChatEntry[] => {
  const conversations = new Map<string, Map<number, ChatEntry>>()
  for (const entry of [...known, ...arrived]) {
    const entries = conversations.get(entry.conversationId) ?? new Map<number, ChatEntry>()
    conversations.set(entry.conversationId, entries.set(entry.seq, entry))
  }
  return [...conversations.values()]
    .map((entries) => [...entries.values()].sort((one, other) => one.seq - other.seq))
    .sort(([one], [other]) => (one && other ? began(one, other) : 0))
    .flat()
}

const began = (one: ChatEntry, other: ChatEntry): number =>
  one.at - other.at || (one.conversationId < other.conversationId ? -1 : 1)

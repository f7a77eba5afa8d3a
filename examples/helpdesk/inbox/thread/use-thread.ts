import type { AgentEntry, ConversationDetail } from '../../api'
import { api } from '../api/api'
import { useLoad } from '../api/use-load'
import { useChanges } from '../live/use-changes'

/** The open conversation. After the first load only new entries are requested. */
export const useThread = (id: string) => {
  const thread = useLoad<ConversationDetail>(`thread ${id}`, async (signal, previous) => {
    const detail = await api.conversation(id, previous && lastSeq(previous.entries), signal)
    return { ...detail, entries: merge(previous?.entries ?? [], detail.entries) }
  })
  useChanges((change) => {
    if (change === undefined || change.conversationId === id) thread.refresh()
  })
  return thread
}

export const lastSeq = (entries: readonly AgentEntry[]): number => entries.at(-1)?.seq ?? 0

/** Merges entries without duplicates, in order. */
const merge = (known: readonly AgentEntry[], added: readonly AgentEntry[]): readonly AgentEntry[] => {
  const bySeq = new Map([...known, ...added].map((entry) => [entry.seq, entry]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

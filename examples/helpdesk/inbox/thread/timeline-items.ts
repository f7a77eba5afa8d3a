import type { AgentEntry } from '../../api'
import { startOfDay } from '../parts/time-words'

export type TimelineItem =
  | { readonly kind: 'day'; readonly at: number }
  /** `joined`: the same person wrote the previous message shortly before, so the name is not repeated. */
  | { readonly kind: 'entry'; readonly entry: AgentEntry; readonly joined: boolean }

const momentsMs = 5 * 60_000

/** The entries, with a date line before each new day. */
export const timelineItems = (entries: readonly AgentEntry[]): readonly TimelineItem[] =>
  entries.flatMap((entry, index): TimelineItem[] => {
    const before = entries[index - 1]
    const sameDay = before !== undefined && startOfDay(before.at) === startOfDay(entry.at)
    const joined = sameDay && isContinued(before, entry)
    return [...(sameDay ? [] : [{ kind: 'day' as const, at: entry.at }]), { kind: 'entry', entry, joined }]
  })

const isContinued = (before: AgentEntry, entry: AgentEntry): boolean =>
  before.message !== undefined &&
  entry.message !== undefined &&
  before.type === entry.type &&
  before.by.kind === entry.by.kind &&
  before.by.name === entry.by.name &&
  entry.at - before.at < momentsMs

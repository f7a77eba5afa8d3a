import type { ThreadEntry } from './conversation/events'

/** What of a thread its customer may see: messages, and whether it is closed. Everything else is for colleagues. */
export const visibleToVisitor = (entry: ThreadEntry): boolean => visible.has(entry.type)

const visible: ReadonlySet<ThreadEntry['type']> = new Set([
  'MessageReceived',
  'MessageSent',
  'Closed',
  'Reopened',
])

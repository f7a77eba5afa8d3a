import type { ThreadEntry } from './conversation/events'

/**
 * Whether the customer may see an entry: messages, closing and reopening. All other entries are for colleagues only.
 */
export const visibleToVisitor = (entry: ThreadEntry): boolean => visible.has(entry.type)

const visible: ReadonlySet<ThreadEntry['type']> = new Set([
  'MessageReceived',
  'MessageSent',
  'Closed',
  'Reopened',
])

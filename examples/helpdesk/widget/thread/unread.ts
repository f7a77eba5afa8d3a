import type { ChatEntry } from '../../api'
import type { Message } from './timeline'

/** The messages of the team after the instant up to which the visitor has read. */
export const unreadOf = (entries: readonly ChatEntry[], readUpTo: number): readonly Message[] =>
  entries.filter(
    (entry): entry is Message => entry.type === 'message' && entry.from !== 'visitor' && entry.at > readUpTo,
  )

import type { ThreadEntry } from './events'

/** The id of the message of an entry, also of an entry that a newer build wrote. */
export const messageIdOf = (entry: ThreadEntry): string | null =>
  'messageId' in entry && typeof entry.messageId === 'string' ? entry.messageId : null

import type { ThreadEntry } from './events'

/** The id of the message of an entry. */
export const messageIdOf = (entry: ThreadEntry): string | null =>
  'messageId' in entry ? entry.messageId : null

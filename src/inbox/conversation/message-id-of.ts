import type { ThreadEntry } from './events'

/** The message that an entry names. */
export const messageIdOf = (entry: ThreadEntry): string | null =>
  'messageId' in entry ? entry.messageId : null

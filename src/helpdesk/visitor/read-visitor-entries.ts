import type { SequencePage } from '../../adapters/contracts/storage'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { visibleToVisitor } from '../../inbox/visible-to-visitor'
import { HelpdeskError } from '../../shared/errors'
import { withMessages } from '../read/thread-messages'
import type { Reader } from '../run/reader'

/** An entry of the thread with its message. */
export interface VisitorEntry {
  /** The conversation of the entry. */
  readonly conversationId: string
  /** The entry of the thread. */
  readonly entry: ThreadEntry
  /** Absent if the entry has no message, or it was erased. */
  readonly message?: Message
}

/**
 * The entries that the visitor may see.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` for an unknown conversation; `FORBIDDEN` for a conversation of others.
 */
export const readVisitorEntries = async (
  reader: Reader,
  visitorId: string,
  conversationId: string,
  page?: SequencePage,
): Promise<readonly VisitorEntry[]> => {
  const conversation = (await reader.need('conversation', conversationId)).value
  if (conversation.visitorId !== visitorId) {
    throw new HelpdeskError(
      'FORBIDDEN',
      'Expected a conversation of this visitor, found a conversation of another visitor.',
    )
  }
  const entries = (await reader.thread(conversationId, page)).filter(visibleToVisitor)
  return (await withMessages(reader, entries)).map((entry) => ({ conversationId, ...entry }))
}

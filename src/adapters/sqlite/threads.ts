import { HelpdeskError } from '../../shared/errors'
import { type SqliteThread, startThread, type ThreadData } from './thread'

/** One connection that outlives its thread. */
export interface SqliteThreads {
  /**
   * The running thread, started when there is none. A thread that has ended is replaced, so a transaction keeps the thread
   * with which it began.
   *
   * @throws HelpdeskError `STORAGE_FAILED` after `close`.
   */
  current(): SqliteThread

  close(): Promise<void>
}

export const createThreads = (data: ThreadData): SqliteThreads => {
  let thread: SqliteThread | undefined
  let closing: Promise<void> | undefined
  return {
    current: () => {
      if (closing) throw new HelpdeskError('STORAGE_FAILED', 'Expected an open store, found a closed one.')
      if (thread === undefined || thread.hasEnded()) thread = startThread(data)
      return thread
    },
    close: () => {
      closing ??= thread?.close() ?? Promise.resolve()
      return closing
    },
  }
}

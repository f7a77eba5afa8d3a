import { visitorFeed } from '../../records/feeds'
import { beginAct } from '../run/begin-act'
import { follow } from '../run/follow'
import type { Reader } from '../run/reader'
import { readVisitorEntries, type VisitorEntry } from './read-visitor-entries'
import type { VisitorContext } from './visitor-context'

/** Live changes in the visitor's conversations. */
export interface VisitorChanges {
  /**
   * The current feed position. `follow` from here misses nothing that happens after this call.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`
   */
  position(): Promise<number>
  /**
   * Follows the entries that the visitor may see, after a feed position.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT` before the first entry.
   */
  follow(
    after: number,
    signal: AbortSignal,
  ): AsyncIterable<{ readonly position: number; readonly entry: VisitorEntry }>
}

export const createVisitorChanges = ({ ports, account, visitorId }: VisitorContext): VisitorChanges => {
  const feed = visitorFeed(visitorId)
  const mustHaveAccount = (reader: Reader) => reader.records([{ kind: 'account', id: account }])

  return {
    position: async () => {
      const [position] = await Promise.all([
        ports.storage.feedPosition(account, feed),
        mustHaveAccount(beginAct(ports, account)),
      ])
      return position
    },
    async *follow(after, signal) {
      const reader = beginAct(ports, account)
      await mustHaveAccount(reader)
      for await (const { position, item } of follow(ports, account, feed, after, signal)) {
        const { conversationId, seq } = item as { conversationId: string; seq: number }
        // Skips items whose conversation was erased after the item was added.
        if ((await reader.one('conversation', conversationId)).value?.visitorId !== visitorId) continue
        const page = { after: seq - 1, limit: 1 }
        for (const entry of await readVisitorEntries(reader, visitorId, conversationId, page))
          yield { position, entry }
      }
    },
  }
}

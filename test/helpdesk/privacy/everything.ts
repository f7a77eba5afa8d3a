import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { belonging } from '../../../src/intake/privacy/belonging'
import type { Store } from '../shop'

/** Everything that a store keeps of the account, a line each, as its contract shows it. */
export const everything = async (storage: Store): Promise<readonly string[]> => {
  const lines: string[] = []
  const tell = (...parts: readonly unknown[]): void => {
    lines.push(JSON.stringify(parts))
  }
  const feeds = new Set<string>()
  for (const kind of Object.keys(belonging)) {
    for (const record of await storage.list('acme', kind, { limit: 10_000 })) {
      tell(record)
      if (kind === 'inbox') feeds.add(`inbox/${record.id}`)
      if (kind === 'visitor') feeds.add(`visitor/${record.id}`)
      if (kind !== 'conversation') continue
      const { id } = record.value as unknown as Conversation
      for (const entry of await storage.thread('acme', id)) tell(id, entry)
    }
  }
  for (const feed of feeds) for (const item of await storage.feed('acme', feed)) tell(feed, item)
  for (const effect of await storage.unfinished('acme')) tell(effect)
  return lines
}

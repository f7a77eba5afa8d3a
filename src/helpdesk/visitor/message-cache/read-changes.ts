import type { Storage, StoredFeedItem } from '../../../adapters/contracts/storage'
import { type TargetingKind, targetingFeed } from '../../../records/feeds'
import type { Records } from '../../../records/records'
import type { TargetedMessage } from '../../../settings/targeted-message'
import { readAllOlderTexts, readOlderTexts } from '../../read/consent-texts'
import { createReader, type Reader } from '../../run/reader'
import { type CachedAccount, type Changes, createCachedAccount } from './cached-account'

/**
 * Reads an account completely. The position is read first: a change that is committed during the read is after it, and
 * is read again.
 */
export const readAccount = async (storage: Storage, account: string): Promise<CachedAccount> => {
  const position = await storage.feedPosition(account, targetingFeed)
  const reader = createReader(storage, account)
  const all = async <Kind extends TargetingKind>(kind: Kind) =>
    new Map((await reader.all(kind)).map((record) => [record.id, record] as [string, Records[Kind]]))
  const [widget, channel, inbox, bot, user] = await Promise.all([
    all('widget'),
    all('channel'),
    all('inbox'),
    all('bot'),
    all('user'),
  ])
  const olderTexts = await readAllOlderTexts(reader, [...widget.values()])
  return createCachedAccount({ widget, channel, inbox, bot, user, olderTexts }, position)
}

/** The current records that the feed items name. */
export const readChanges = async (reader: Reader, items: readonly StoredFeedItem[]): Promise<Changes> => {
  const changed = async <Kind extends TargetingKind>(kind: Kind) => {
    const ids = items.flatMap(({ item }) => (item['kind'] === kind ? [String(item['id'])] : []))
    const found = await reader.many(kind, ids)
    return new Map([...found].map(([id, { value }]) => [id, value]))
  }
  const [widget, channel, inbox, bot, user] = await Promise.all([
    changed('widget'),
    changed('channel'),
    changed('inbox'),
    changed('bot'),
    changed('user'),
  ])
  const olderTexts = await Promise.all(
    [...widget.values()]
      .flatMap((message) => message ?? [])
      .map(async (message: TargetedMessage) => [message.id, await readOlderTexts(reader, message)] as const),
  )
  return { widget, channel, inbox, bot, user, olderTexts: new Map(olderTexts) }
}

import type { CompiledQuery } from 'kysely'
import type { SqlDialect } from './dialect'
import { prepare } from './prepare'

interface PageOf {
  readonly account: string
  readonly name: string
  readonly after: number
  readonly limit: number
}

/** The statements that read threads and feeds. */
export const sequenceStatements = ({ db }: SqlDialect) => ({
  thread: prepare<PageOf, { seq: number; entry: string }>((given) =>
    db
      .selectFrom('frontdesk_entries')
      .select(['seq', 'entry'])
      .where('account', '=', given('account'))
      .where('conversation', '=', given('name'))
      .where('seq', '>', given('after'))
      .orderBy('seq')
      .limit(given('limit')),
  ),
  feed: prepare<PageOf, { position: number; item: string }>((given) =>
    db
      .selectFrom('frontdesk_feed_items')
      .select(['position', 'item'])
      .where('account', '=', given('account'))
      .where('feed', '=', given('name'))
      .where('position', '>', given('after'))
      .orderBy('position')
      .limit(given('limit')),
  ),
  feedPosition: prepare<Pick<PageOf, 'account' | 'name'>, { position: number }>((given) =>
    db
      .selectFrom('frontdesk_feeds')
      .select('position')
      .where('account', '=', given('account'))
      .where('feed', '=', given('name')),
  ),
  feedPositions: (
    account: string,
    feeds: readonly string[],
  ): CompiledQuery<{ feed: string; position: number }> =>
    db
      .selectFrom('frontdesk_feeds')
      .select(['feed', 'position'])
      .where('account', '=', account)
      .where('feed', 'in', feeds)
      .compile(),
})

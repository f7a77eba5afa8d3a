import { sql } from 'kysely'
import type { FeedItem, Plan } from '../../shared/plan'
import { compareText } from '../../shared/text-order'
import { recordSteps, sequenceConflict } from '../stores/record-steps'
import { recordSession } from './commit-record'
import type { SqlDialect } from './dialect'
import { prepare, prepareRows } from './prepare'
import { ask, type Session } from './session'
import type { EffectRow, Tables } from './tables'

type PartSession = (account: string, plan: Plan) => Session<void>

/**
 * The transaction of a plan. Records, entries, effects and feeds are locked in this order, and each group in the order
 * of its keys, so that commits cannot deadlock.
 */
export const commitSession = (dialect: SqlDialect): PartSession => {
  const commitRecord = recordSession(dialect)
  const commitEntries = entriesSession(dialect)
  const commitEffects = effectsSession(dialect)
  const commitFeeds = feedsSession(dialect)
  return function* (account, plan) {
    for (const step of recordSteps(plan)) yield* commitRecord(account, step)
    yield* commitEntries(account, plan)
    yield* commitEffects(account, plan)
    yield* commitFeeds(account, plan)
  }
}

const entriesSession = ({ db }: SqlDialect): PartSession => {
  const insert = prepareRows<Tables['frontdesk_entries'], { conversation: string; seq: number }>(
    ['account', 'conversation', 'seq', 'entry'],
    (rows) =>
      db
        .insertInto('frontdesk_entries')
        .values(rows)
        .onConflict((on) => on.doNothing())
        .returning(['conversation', 'seq']),
  )
  const drop = prepare<{ account: string; conversation: string }, unknown>((given) =>
    db
      .deleteFrom('frontdesk_entries')
      .where('account', '=', given('account'))
      .where('conversation', '=', given('conversation')),
  )
  return function* (account, { appends, drops }) {
    for (const conversation of inOrder(drops)) yield drop({ account, conversation })
    const rows = appends
      .map(({ conversationId, seq, entry }) => ({
        account,
        conversation: conversationId,
        seq,
        entry: JSON.stringify(entry),
      }))
      .sort((left, right) => compareText(left.conversation, right.conversation) || left.seq - right.seq)
    const free = new Set<string>()
    for (const statement of insert(rows)) {
      for (const { conversation, seq } of yield* ask(statement)) free.add(`${seq} ${conversation}`)
    }
    for (const { conversation, seq } of rows) {
      if (!free.delete(`${seq} ${conversation}`)) throw sequenceConflict(conversation, seq)
    }
  }
}

const effectsSession = ({ db }: SqlDialect): PartSession => {
  const insert = prepareRows<EffectRow, unknown>(
    ['account', 'id', 'kind', 'payload', 'due_at', 'ready_at', 'state', 'attempt', 'since', 'error'],
    (rows) =>
      db
        .insertInto('frontdesk_effects')
        .values(rows)
        .onConflict((on) => on.doNothing()),
  )
  const cancel = prepare<{ account: string; id: string }, unknown>((given) =>
    db
      .updateTable('frontdesk_effects')
      .set({ state: sql.lit('done'), ready_at: sql.lit(null), payload: sql.lit(''), error: sql.lit('') })
      .where('account', '=', given('account'))
      .where('id', '=', given('id'))
      .where('state', '<>', sql.lit('done')),
  )
  return function* (account, { effects, cancels }) {
    for (const id of inOrder(cancels)) yield cancel({ account, id })
    const rows = effects
      .map(
        ({ id, kind, payload, dueAt }): EffectRow => ({
          account,
          id,
          kind,
          payload: JSON.stringify(payload),
          due_at: dueAt,
          ready_at: dueAt,
          state: 'waiting',
          attempt: 0,
          since: dueAt,
          error: '',
        }),
      )
      .sort((left, right) => compareText(left.id, right.id))
    yield* insert(rows)
  }
}

/**
 * Allocates feed positions last and keeps the row locks until the commit, so that positions become visible in order.
 */
const feedsSession = ({ db }: SqlDialect): PartSession => {
  const advance = prepare<{ account: string; feed: string; count: number }, { position: number }>((given) =>
    db
      .insertInto('frontdesk_feeds')
      .values({ account: given('account'), feed: given('feed'), position: given('count') })
      .onConflict((on) =>
        on
          .columns(['account', 'feed'])
          .doUpdateSet({ position: sql`frontdesk_feeds.position + excluded.position` }),
      )
      .returning('position'),
  )
  const insert = prepareRows<Tables['frontdesk_feed_items'], unknown>(
    ['account', 'feed', 'position', 'item'],
    (rows) => db.insertInto('frontdesk_feed_items').values(rows),
  )
  const trim = prepare<{ account: string; feed: string; upTo: number }, unknown>((given) =>
    db
      .deleteFrom('frontdesk_feed_items')
      .where('account', '=', given('account'))
      .where('feed', '=', given('feed'))
      .where('position', '<=', given('upTo')),
  )
  return function* (account, plan) {
    for (const { feed, upTo } of plan.trims) yield trim({ account, feed, upTo })
    for (const [feed, items] of byFeed(plan.feed)) {
      const [end] = yield* ask(advance({ account, feed, count: items.length }))
      const first = (end?.position ?? 0) - items.length + 1
      yield* insert(
        items.map(({ item }, index) => ({
          account,
          feed,
          position: first + index,
          item: JSON.stringify(item),
        })),
      )
    }
  }
}

/** Distinct names in one order, so that all commits lock in the same order. */
const inOrder = (names: readonly string[]): readonly string[] => [...new Set(names)].sort(compareText)

const byFeed = (items: readonly FeedItem[]): [string, FeedItem[]][] => {
  const feeds = new Map<string, FeedItem[]>()
  for (const item of items) feeds.set(item.feed, [...(feeds.get(item.feed) ?? []), item])
  return [...feeds].sort(([left], [right]) => compareText(left, right))
}

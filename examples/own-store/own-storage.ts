import type { JsonObject, Plan, RecordKey, Stored } from 'frontdesk'
import {
  checkedStore,
  compareText,
  countIn,
  findIn,
  recordSteps,
  type Store,
  sequenceConflict,
  versionConflict,
} from 'frontdesk/adapters/stores'
import { addEffect, createOwnOutbox, type OwnEffect, setDone } from './own-outbox'

/** The data of one account. Keys of records and of entries are JSON, so that no two of them are equal by accident. */
export interface OwnAccount {
  records: Map<string, Stored>
  entries: Map<string, string>
  feeds: Map<string, { last: number; items: { position: number; item: string }[] }>
  effects: Map<string, OwnEffect>
}

const emptyAccount = (): OwnAccount => ({
  records: new Map(),
  entries: new Map(),
  feeds: new Map(),
  effects: new Map(),
})

const keyOf = ({ kind, id }: RecordKey): string => JSON.stringify([kind, id])
const page = <Item>(items: Item[], limit = 1_000): Item[] => items.slice(0, limit)

/**
 * A store written from the comments of `Storage`, `Outbox` and `Plan`. It commits to a copy of the account and then puts
 * the copy in the place of the account, so a plan that fails changes nothing.
 */
export const createOwnStorage = (): Store => {
  const accounts = new Map<string, OwnAccount>()
  const of = (account: string): OwnAccount => accounts.get(account) ?? emptyAccount()
  const conversations = (account: string): Stored[] =>
    [...of(account).records.values()].filter(({ kind }) => kind === 'conversation').map(copied)

  return checkedStore({
    capabilities: { durable: false, shared: false },
    read: async (account, keys) =>
      keys.map((key) => of(account).records.get(keyOf(key))).map((found) => found && copied(found)),
    list: async (account, kind, { prefix = '', after = '', limit } = {}) => {
      const found = [...of(account).records.values()]
        .filter((each) => each.kind === kind && each.id.startsWith(prefix) && compareText(each.id, after) > 0)
        .sort((left, right) => compareText(left.id, right.id))
      return page(found, limit).map(copied)
    },
    thread: async (account, conversationId, { after = 0, limit } = {}) => {
      const found = [...of(account).entries]
        .map(([key, entry]) => ({ key: JSON.parse(key) as [string, number], entry }))
        .filter(({ key: [id, seq] }) => id === conversationId && seq > after)
        .sort((left, right) => left.key[1] - right.key[1])
      return page(found, limit).map(({ key: [, seq], entry }) => ({ seq, entry: parsed(entry) }))
    },
    feed: async (account, feed, { after = 0, limit } = {}) => {
      const items = of(account).feeds.get(feed)?.items ?? []
      const found = items.filter(({ position }) => position > after)
      return page(found, limit).map(({ position, item }) => ({ position, item: parsed(item) }))
    },
    feedPosition: async (account, feed) => of(account).feeds.get(feed)?.last ?? 0,
    feedPositions: async (account, feeds) => feeds.map((feed) => of(account).feeds.get(feed)?.last ?? 0),
    find: async (account, query) => findIn(conversations(account), query),
    count: async (account, where, fields) => countIn(conversations(account), where, fields),
    commit: async (account, plan) => {
      accounts.set(account, applied(structuredClone(of(account)), plan))
    },
    close: async () => {},
    ...createOwnOutbox(accounts),
  })
}

const copied = <Value>(value: Value): Value => structuredClone(value)

/** Checks everything, then writes in the order that `Storage.commit` names. */
const applied = (data: OwnAccount, plan: Plan): OwnAccount => {
  const steps = recordSteps(plan)
  for (const step of steps) {
    const version = data.records.get(keyOf(step))?.version ?? 0
    if (step.expected !== undefined && step.expected !== version) throw versionConflict(step, step.expected)
    const { kind, id, change } = step
    if (change === 'remove') data.records.delete(keyOf(step))
    else if (change)
      data.records.set(keyOf(step), {
        kind,
        id,
        version: version + 1,
        value: parsed(JSON.stringify(change.put)),
      })
  }
  for (const { conversationId, seq, entry } of plan.appends) {
    const key = JSON.stringify([conversationId, seq])
    if (data.entries.has(key)) throw sequenceConflict(conversationId, seq)
    data.entries.set(key, JSON.stringify(entry))
  }
  for (const key of data.entries.keys()) {
    if (plan.drops.includes((JSON.parse(key) as [string])[0])) data.entries.delete(key)
  }
  for (const id of plan.cancels) setDone(data, id)
  for (const effect of plan.effects) addEffect(data, effect)
  for (const { feed, upTo } of plan.trims) {
    const found = data.feeds.get(feed)
    if (found) found.items = found.items.filter(({ position }) => position > upTo)
  }
  for (const { feed, item } of plan.feed) {
    const found = data.feeds.get(feed) ?? { last: 0, items: [] }
    found.last += 1
    found.items.push({ position: found.last, item: JSON.stringify(item) })
    data.feeds.set(feed, found)
  }
  return data
}

const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject

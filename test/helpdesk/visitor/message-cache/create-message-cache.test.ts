import { describe, expect, test } from 'vitest'
import { createMemoryStorage, createMemoryTransport } from '../../../../src/adapters/memory'
import { commitPlan } from '../../../../src/helpdesk/run/commit-plan'
import { createMessageCache } from '../../../../src/helpdesk/visitor/message-cache/create-message-cache'
import { targetingFeed } from '../../../../src/records/feeds'
import { emptyPlan, type Plan } from '../../../../src/shared/plan'
import { countingStore } from '../../../support/counting-store'
import type { Store } from '../../shop'

const message = (id: string, but: object = {}) => ({
  kind: 'widget',
  id,
  value: {
    id,
    name: id,
    channelId: 'chat',
    published: true,
    audience: { kind: 'everyone' },
    priority: 0,
    createdAt: 0,
    consent: {},
    ...but,
  },
})

const settings = [
  { kind: 'inbox', id: 'support', value: { id: 'support', name: 'Support', members: [], createdAt: 0 } },
  { kind: 'channel', id: 'chat', value: { kind: 'chat', id: 'chat', inboxId: 'support', active: true } },
]

const visit = {
  page: 'https://acme.example/',
  visitor: { cookieBound: false },
  device: 'desktop',
  now: 0,
} as const

const openCache = async (budget?: number) => {
  const { storage, during } = countingStore(createMemoryStorage())
  const write = (plan: Partial<Plan>, account = 'acme', to: Store = storage) =>
    commitPlan({ storage: to, transport: createMemoryTransport(), onError: () => {} }, account, async () => ({
      plan: { ...emptyPlan, ...plan },
      result: undefined,
    }))
  await write({ puts: [...settings, message('a'), message('b', { priority: 1 })] })
  const cache = createMessageCache(storage, budget)
  const shown = async (account = 'acme') =>
    (await cache.current(account)).matching(visit).map(({ targetedMessage }) => targetedMessage.id)
  return { storage, during, write, cache, shown }
}

describe('a cold start', () => {
  test('is shared by the visits that come meanwhile', async () => {
    const { shown, during } = await openCache()
    const { calls } = await during(() => Promise.all([shown(), shown(), shown()]))
    expect(calls).toEqual({ feedPosition: 1, list: 5, feed: 3 })
    expect((await during(shown)).calls).toEqual({ feed: 1 })
  })

  test('misses nothing that is committed while it reads', async () => {
    const { storage, write } = await openCache()
    const late: Store = {
      ...storage,
      list: async (account, kind, page) => {
        const found = await storage.list(account, kind, page)
        if (kind === 'widget') await write({ puts: [message('late', { priority: -1 })] })
        return found
      },
    }
    const current = await createMessageCache(late).current('acme')
    expect(current.matching(visit).map(({ targetedMessage }) => targetedMessage.id)).toEqual(['late'])
  })

  test('that failed is tried again by the next visit', async () => {
    const { storage } = await openCache()
    let fails = true
    const broken: Store = {
      ...storage,
      list: (...asked) => (fails ? Promise.reject(new Error('no store')) : storage.list(...asked)),
    }
    const cache = createMessageCache(broken)
    await expect(Promise.all([cache.current('acme'), cache.current('acme')])).rejects.toThrow('no store')
    fails = false
    expect((await cache.current('acme')).size).toBe(2)
  })
})

describe('what changed', () => {
  test('is read once, also by visits at the same time', async () => {
    const { shown, write, during } = await openCache()
    await shown()
    await write({ removes: [{ kind: 'widget', id: 'a' }], puts: [message('c')] })
    const { rows } = await during(async () => {
      expect(await Promise.all([shown(), shown()])).toEqual([['c'], ['c']])
    })
    expect(rows).toEqual({ feed: 4, read: 1 })
  })

  test('is read again when the reading of it failed', async () => {
    const { storage, write } = await openCache()
    let fails = false
    const broken: Store = {
      ...storage,
      read: (...asked) => (fails ? Promise.reject(new Error('no store')) : storage.read(...asked)),
    }
    const cache = createMessageCache(broken)
    await cache.current('acme')
    await write({ removes: [{ kind: 'widget', id: 'a' }] })
    fails = true
    await expect(cache.current('acme')).rejects.toThrow('no store')
    fails = false
    expect((await cache.current('acme')).size).toBe(1)
  })

  test('is found over several pages of the feed', async () => {
    const { shown, write, during } = await openCache()
    await shown()
    const many = Array.from({ length: 2_500 }, (_, index) => message(`m${index}`, { priority: 5 }))
    await write({ puts: [...many, message('last', { priority: -1 })] })
    expect((await during(shown)).rows).toEqual({ feed: 2_501, read: 2_501 })
    expect(await shown()).toEqual(['last'])
  })

  test('behind a gap of the feed is read as a whole, as far as the newest item', async () => {
    const { storage, shown, write, during } = await openCache()
    await shown()
    await write({ removes: [{ kind: 'widget', id: 'a' }] })
    await write({ puts: [message('c', { priority: -1 })] })
    const end = await storage.feedPosition('acme', targetingFeed)
    // Trimmed up to the position itself: no gap. Trimmed past it: a gap, though one item is left.
    await write({ trims: [{ feed: targetingFeed, upTo: end - 2 }] })
    expect((await during(shown)).calls).toEqual({ feed: 1, read: 1 })
    await write({ removes: [{ kind: 'widget', id: 'b' }] })
    await write({ puts: [message('d', { priority: -2 })] })
    await write({ trims: [{ feed: targetingFeed, upTo: end + 1 }] })
    const { calls } = await during(async () => expect(await shown()).toEqual(['d']))
    expect(calls).toEqual({ feed: 2, feedPosition: 1, list: 5 })
  })
})

describe('the budget of messages', () => {
  test('lets the account go that was used least recently', async () => {
    const { write, shown, during } = await openCache(4)
    for (const account of ['beta', 'gamma']) {
      await write({ puts: [...settings, message('a'), message('b')] }, account)
    }
    const isCold = async (account: string) =>
      ((await during(() => shown(account))).calls['feedPosition'] ?? 0) > 0
    await shown('acme')
    await shown('beta')
    expect([await isCold('acme'), await isCold('beta')]).toEqual([false, false])
    await shown('acme')
    expect(await isCold('gamma')).toBe(true)
    expect(await isCold('acme')).toBe(false)
    expect(await isCold('beta')).toBe(true)
    expect(await isCold('gamma')).toBe(true)
  })

  test('keeps the account that is asked for, however large it is, and counts what it grows by', async () => {
    const { write, shown, during } = await openCache(3)
    await write({ puts: [...settings, message('a')] }, 'beta')
    await shown('acme')
    await shown('beta')
    await write({ puts: ['c', 'd', 'e', 'f'].map((id) => message(id)) })
    await shown('acme')
    expect((await during(shown)).calls).toEqual({ feed: 1 })
    expect((await during(() => shown('beta'))).calls['feedPosition']).toBe(1)
  })
})

test('a message whose channel or inbox is gone shows to nobody', async () => {
  const { cache, shown, write } = await openCache()
  expect(await shown()).toEqual(['a'])
  await write({ removes: [{ kind: 'inbox', id: 'support' }] })
  expect(await shown()).toEqual([])
  await write({ puts: settings })
  expect(await shown()).toEqual(['a'])
  await write({ removes: [{ kind: 'channel', id: 'chat' }] })
  expect([await shown(), (await cache.current('acme')).place('a')]).toEqual([[], undefined])
})

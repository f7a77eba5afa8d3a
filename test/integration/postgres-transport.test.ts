import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  createPostgresStorage,
  createPostgresTransport,
  type PostgresTransport,
} from '../../src/adapters/postgres'
import { createHelpdesk } from '../../src/index'
import { emptyPlan } from '../../src/shared/plan'
import { feedTopic, outboxTopic } from '../../src/shared/topics'
import { transportContract } from '../../src/testing'
import { openShop, secret, send } from '../helpdesk/shop'
import { createCountingPool } from '../support/counting-pool'
import { createTestDatabase, emptyTables, type TestDatabase } from '../support/postgres-database'

let database: TestDatabase
const opened: (() => Promise<void>)[] = []

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'))
})
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})
afterAll(() => database.drop())

/** A transport on a pool of its own, as another process has it. */
const connect = async () => {
  const { pool, sent } = createCountingPool(database.url)
  opened.push(() => pool.end())
  const transport = await createPostgresTransport({ pool })
  opened.push(() => transport.close())
  return { pool, sent, transport }
}

const make = async (): Promise<PostgresTransport> => (await connect()).transport

describe('postgres transport', () => transportContract(test, make))

const eventually = async (found: () => unknown, expected: unknown): Promise<void> => {
  for (let waited = 0; waited < 1_000 && JSON.stringify(found()) !== JSON.stringify(expected); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(found()).toEqual(expected)
}

const newStore = async () => {
  await createPostgresStorage({ pool: database.pool })
  await emptyTables(database.pool)
  return createPostgresStorage({ pool: database.pool, announce: true })
}

/** Ends every connection that listens, as a restart of a network or of a server does. */
const cutListeners = () =>
  database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`,
  )

/** Timers that ring when the test says so. */
const handTimers = () => {
  const waiting = new Set<() => void>()
  return {
    waiting,
    after: (_: number, callback: () => void) => {
      waiting.add(callback)
      return () => waiting.delete(callback)
    },
    ring: () => {
      const due = [...waiting]
      waiting.clear()
      for (const callback of due) callback()
    },
  }
}

describe('a store that announces', () => {
  test('reaches the subscribers of other processes with the commit, and never without it', async () => {
    const store = await newStore()
    const { transport } = await connect()
    const woken: string[] = []
    for (const topic of [
      feedTopic('acme', 'f'),
      feedTopic('acme', 'g'),
      feedTopic('other', 'f'),
      outboxTopic,
    ])
      transport.subscribe(topic, () => woken.push(topic))
    const feed = [{ feed: 'f', item: {} }]
    const effects = [{ id: 'e', kind: 'send', payload: {}, dueAt: 0 }]
    const guards = [{ kind: 'note', id: 'absent', version: 1 }]
    await expect(store.commit('acme', { ...emptyPlan, feed, effects, guards })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    })
    await store.commit('acme', { ...emptyPlan, feed, effects })
    await eventually(() => woken, [feedTopic('acme', 'f'), outboxTopic])
  })

  test('announces more feeds in one commit than fit into one notification', async () => {
    const store = await newStore()
    const { transport } = await connect()
    const woken = new Set<number>()
    const names = Array.from({ length: 1_000 }, (_, n) => `feed ${n}`)
    for (const [n, name] of names.entries()) transport.subscribe(feedTopic('acme', name), () => woken.add(n))
    await store.commit('acme', { ...emptyPlan, feed: names.map((feed) => ({ feed, item: {} })) })
    await eventually(() => woken.size, names.length)
  })

  test('wakes everybody after a lost connection', async () => {
    const store = await newStore()
    const { transport } = await connect()
    let woken = 0
    transport.subscribe(feedTopic('acme', 'f'), () => {
      woken += 1
    })
    for (let round = 1; round <= 3; round += 1) {
      const before = woken
      await cutListeners()
      await eventually(() => woken > before, true)
    }
    const before = woken
    await store.commit('acme', { ...emptyPlan, feed: [{ feed: 'f', item: {} }] })
    await eventually(() => woken, before + 1)
  })
})

/** Two processes on one database: each has a pool, a store, a transport and a helpdesk of its own. */
const twoProcesses = async (announce: boolean) => {
  await newStore()
  const first = await connect()
  const storage = await createPostgresStorage({ pool: first.pool, announce })
  const shop = await openShop({ storage, transport: first.transport })
  const second = await connect()
  const timers = handTimers()
  const helpdesk = createHelpdesk({
    storage: await createPostgresStorage({ pool: second.pool, announce }),
    transport: second.transport,
    secret,
    timers,
  })
  return { shop, second: helpdesk.account('acme'), sent: second.sent, timers }
}

describe('two processes', () => {
  test.each([
    ['a store that announces', true],
    ['a store that does not announce', false],
  ])('hear of each other without any poll: %s', async (_, announce) => {
    const { shop, second } = await twoProcesses(announce)
    const token = shop.acme.host.newVisitorToken()
    const visitor = shop.acme.visitor(token)
    const id = await send(visitor, 'Hello')
    const elsewhere = second.visitor(token)
    const abort = new AbortController()
    const after = await elsewhere.changes.position()
    const changes = elsewhere.changes.follow(after, abort.signal)[Symbol.asyncIterator]()
    const next = changes.next()
    await shop.act('ana', id, { type: 'reply', text: 'Hi' })
    expect((await next).value).toMatchObject({ entry: { message: { text: 'Hi' } } })
    abort.abort()
  })

  test.each([
    ['with hints that come with each commit', true],
    ['with hints that may be lost', false],
  ])('ask the store the same, whatever the number of idle streams: %s', async (_, announce) => {
    const { shop, second, sent, timers } = await twoProcesses(announce)
    const aborts: AbortController[] = []
    const streams: Promise<unknown>[] = []
    const open = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const { changes } = second.visitor(shop.acme.host.newVisitorToken())
        const abort = new AbortController()
        aborts.push(abort)
        streams.push(changes.follow(0, abort.signal)[Symbol.asyncIterator]().next())
      }
      await eventually(() => streams.length + timers.waiting.size, count + 1)
      await settled(sent)
    }
    const costOfPoll = async () => {
      sent.length = 0
      timers.ring()
      await eventually(() => timers.waiting.size, 1)
      return sent.length
    }
    await open(3)
    expect(await costOfPoll()).toBe(1)
    streams.length = 0
    await open(60)
    expect(await costOfPoll()).toBe(1)
    for (const abort of aborts) abort.abort()
  })
})

/** Waits until no more statements are sent. */
const settled = async (sent: readonly string[]): Promise<void> => {
  for (let before = -1; before !== sent.length; ) {
    before = sent.length
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

import { describe, expect, test } from 'vitest'
import type { Transport } from '../../../src/adapters/contracts/transport'
import { createMemoryStorage, createMemoryTransport } from '../../../src/adapters/memory'
import { impatientTimers, openShop, send } from '../shop'

const deaf: Transport = { publish: () => {}, subscribe: () => () => {} }

const never = { after: () => () => {} }

describe('following an inbox', () => {
  test.each([
    ['hints come', { transport: createMemoryTransport(), timers: never }],
    ['every hint is lost', { transport: deaf, timers: impatientTimers }],
  ])('misses nothing and doubles nothing while commits go on: %s', async (_, ports) => {
    const { acme, newVisitor, storage } = await openShop(ports)
    const visitors = Array.from({ length: 5 }, newVisitor)
    const abort = new AbortController()
    const positions: number[] = []
    const following = (async () => {
      for await (const { position } of acme.agent('ana').changes.follow('support', 0, abort.signal)) {
        positions.push(position)
        if (positions.length === 60) abort.abort()
      }
    })()
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(visitors.map((visitor) => send(visitor, `message ${round}`)))
      if (round % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await following
    expect(positions).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(await storage.feedPosition('acme', 'inbox/support')).toBe(60)
  })

  test('hears of what comes while it reads that there is nothing', async () => {
    const storage = createMemoryStorage()
    const { acme, newVisitor } = await openShop({ storage, timers: never })
    const { feed } = storage
    let sent = false
    storage.feed = async (...asked) => {
      const items = await feed(...asked)
      if (!sent) {
        sent = true
        await send(newVisitor(), 'Hello')
      }
      return items
    }
    const changes = acme
      .agent('ana')
      .changes.follow('support', 0, new AbortController().signal)
      [Symbol.asyncIterator]()
    expect((await changes.next()).value).toMatchObject({ position: 1 })
  })

  test('begins behind the position that it is given', async () => {
    const { acme, newVisitor } = await openShop()
    const ana = acme.agent('ana')
    await send(newVisitor(), 'Old')
    const abort = new AbortController()
    const changes = ana.changes
      .follow('support', await ana.changes.position('support'), abort.signal)
      [Symbol.asyncIterator]()
    const id = await send(newVisitor(), 'New')
    expect((await changes.next()).value).toMatchObject({ position: 2, conversationId: id })
    const waiting = changes.next()
    abort.abort()
    expect(await waiting).toEqual({ done: true, value: undefined })
  })

  test('that has ended holds on to nothing', async () => {
    const held = { subscriptions: 0, timers: 0 }
    const transport: Transport = {
      publish: () => {},
      subscribe: () => {
        held.subscriptions += 1
        return () => {
          held.subscriptions -= 1
        }
      },
    }
    const timers = {
      after: () => {
        held.timers += 1
        return () => {
          held.timers -= 1
        }
      },
    }
    const { acme, newVisitor } = await openShop({ transport, timers })
    await send(newVisitor(), 'Hello')
    const changes = acme
      .agent('ana')
      .changes.follow('support', 0, new AbortController().signal)
      [Symbol.asyncIterator]()
    await changes.next()
    expect(held.subscriptions).toBe(1)
    await changes.return?.()
    expect(held).toEqual({ subscriptions: 0, timers: 0 })
    const aborted = acme.agent('ana').changes.follow('support', 0, AbortSignal.abort())
    for await (const _ of aborted) expect.unreachable()
    expect(held).toEqual({ subscriptions: 0, timers: 0 })
  })
})

describe('following as a visitor', () => {
  test('tells what they may see, in order, and nothing else', async () => {
    const { act, newVisitor } = await openShop()
    const visitor = newVisitor()
    const id = await send(visitor, 'Hello')
    await act('ana', id, { type: 'note', text: 'A secret.' })
    await act('ana', id, { type: 'assign', userId: 'ben' })
    await act('ben', id, { type: 'reply', text: 'Hi' })
    await send(newVisitor(), 'Somebody else')
    await act('ben', id, { type: 'close' })
    const abort = new AbortController()
    const seen: string[] = []
    for await (const { entry } of visitor.changes.follow(0, abort.signal)) {
      seen.push(entry.message?.text ?? entry.entry.type)
      if (seen.length === (await visitor.changes.position())) abort.abort()
    }
    expect(seen).toEqual(['Hello', 'Hi', 'Closed'])
  })
})

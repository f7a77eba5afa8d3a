import { describe, expect, test } from 'vitest'
import type { TakenEffect } from '../../../src/adapters/contracts/outbox'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createHelpdesk, type HostEffect } from '../../../src/index'
import { minute, second } from '../../../src/shared/instant'
import { emptyPlan } from '../../../src/shared/plan'
import { createVirtualTime } from '../../support/virtual-time'
import { botsOf, openShop, secret, send } from '../shop'

const kind = 'acme.ticket'
const effects = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `t${n}`, kind, payload: {}, dueAt: 0 }))

/** A worker whose host effects do `work`, on its own clock. */
const workerOf = async (
  work: (effect: HostEffect<object>, context: { signal: AbortSignal }) => Promise<void>,
  count = 1,
) => {
  const time = createVirtualTime()
  const storage = createMemoryStorage()
  const shop = await openShop({ storage, ...time, effects: { [kind]: work } })
  await storage.commit('acme', { ...emptyPlan, effects: effects(count) })
  return { ...shop, time, storage }
}

describe('a lease', () => {
  test('of two workers at a slow server is renewed, so that no work is doubled', async () => {
    const time = createVirtualTime()
    const storage = createMemoryStorage()
    const done: string[] = []
    let serving: Promise<void> = Promise.resolve()
    const ticket = async ({ id }: HostEffect<object>) => {
      // The server takes one after the other, 20 seconds each.
      serving = serving.then(() => new Promise((resolve) => void time.timers.after(20 * second, resolve)))
      await serving
      done.push(id)
    }
    const { helpdesk } = await openShop({ storage, ...time, effects: { [kind]: ticket } })
    const other = createHelpdesk({ storage, secret, ...time, effects: { [kind]: ticket } })
    await storage.commit('acme', { ...emptyPlan, effects: effects(24) })
    helpdesk.worker.start()
    other.worker.start()
    await time.pass(15 * minute)
    expect([...done].sort()).toEqual(
      effects(24)
        .map(({ id }) => id)
        .sort(),
    )
    const stopped = Promise.all([helpdesk.worker.stop(), other.worker.stop()])
    await time.pass(second)
    await stopped
  })

  test('that was lost aborts the work, and the attempt settles nothing', async () => {
    let signal: AbortSignal | undefined
    const { helpdesk, time, storage, errors } = await workerOf((_, context) => {
      signal = context.signal
      return new Promise(() => {})
    })
    const drained = helpdesk.worker.drain()
    await time.pass(second)
    expect(signal?.aborted).toBe(false)
    const now = time.clock.now() + 2 * minute
    const again = (await storage.take({ now, lease: 9 * minute, limit: 9 })).find(
      (each) => each.kind === kind,
    )
    expect(again).toMatchObject({ attempt: 2 })
    await time.pass(minute)
    await drained
    expect(signal?.aborted).toBe(true)
    expect(errors).toHaveLength(1)
    expect(await storage.settle(again as TakenEffect, { outcome: 'done' })).toBe(true)
  })
})

describe('a time limit', () => {
  test('aborts the work, which is tried again', async () => {
    const signals: AbortSignal[] = []
    const { helpdesk, time, errors } = await workerOf((_, { signal }) => {
      signals.push(signal)
      return signals.length === 1 ? new Promise(() => {}) : Promise.resolve()
    })
    helpdesk.worker.start()
    await time.pass(5 * minute - 1)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    await time.pass(minute)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    expect(String(errors[0])).toContain('300000 ms')
    const stopped = helpdesk.worker.stop()
    await time.pass(second)
    await stopped
  })
})

describe('work that succeeded', () => {
  test('is not repeated while the store cannot settle it', async () => {
    const time = createVirtualTime()
    const store = createMemoryStorage()
    let refusals = 4
    let done = 0
    const { helpdesk, errors } = await openShop({
      ...time,
      storage: {
        ...store,
        settle: async (effect, settlement) => {
          if (effect.id === 't0' && refusals-- > 0) throw new Error('The store is away.')
          return store.settle(effect, settlement)
        },
      } as typeof store,
      effects: {
        [kind]: async () => {
          done += 1
        },
      },
    })
    await store.commit('acme', { ...emptyPlan, effects: effects(1) })
    helpdesk.worker.start()
    await time.pass(10 * minute)
    expect([done, errors.length]).toEqual([1, 4])
    expect((await store.unfinished('acme')).filter((each) => each.kind === kind)).toEqual([])
    const stopped = helpdesk.worker.stop()
    await time.pass(second)
    await stopped
  })
})

test('an effect that cannot be read is set aside and told, and the others go on', async () => {
  const store = createMemoryStorage()
  const take: typeof store.take = async (request) =>
    (await store.take(request)).map((each) =>
      each.id === 't0' ? { ...each, payload: {}, unreadable: 'It is no JSON.' } : each,
    )
  const done: string[] = []
  const { helpdesk, errors, ada } = await openShop({
    storage: { ...store, take },
    effects: {
      [kind]: async ({ id }: HostEffect<object>) => {
        done.push(id)
      },
    },
  })
  await store.commit('acme', { ...emptyPlan, effects: effects(3) })
  await helpdesk.worker.drain()
  expect(done).toEqual(['t1', 't2'])
  expect(errors.map(String)).toEqual([
    'Error: The effect "t0" of the account "acme" is set aside. It is no JSON.',
  ])
  expect(await ada.effects.dead()).toMatchObject([{ id: 't0', error: 'It is no JSON.' }])
})

describe('20 mails that hang', () => {
  const hanging = () => new Promise<void>(() => {})
  const mails = (count: number, account = 'acme') =>
    Array.from({ length: count }, (_, n) => ({
      id: `mail/${account}-${String(n).padStart(5, '0')}`,
      kind: 'send-mail',
      payload: { mail: { messageId: `${n}@${account}` } },
      dueAt: 0,
    }))
  const answers = { answer: async () => ({ messages: ['Hi!'] }) }

  test.each([20, 10_000])('delay no bot, however many wait behind them: %i', async (count) => {
    const storage = createMemoryStorage()
    let takes = 0
    const take: typeof storage.take = (request) => {
      takes += 1
      return storage.take(request)
    }
    const shop = await openShop({
      storage: { ...storage, take },
      mail: { send: hanging },
      widget: { botId: 'greeter' },
      bots: botsOf({ greeter: answers }),
      timers: { after: () => () => {} },
    })
    await storage.commit('acme', { ...emptyPlan, effects: mails(count) })
    shop.helpdesk.worker.start()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    const before = takes
    for (let turn = 0; turn < 500; turn += 1) {
      if ((await visitor.chat.entries(id)).length > 1) break
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual(['Hello', 'Hi!'])
    expect(takes - before).toBeLessThanOrEqual(3)
  })

  test('of one account take no turn of another account', async () => {
    const storage = createMemoryStorage()
    const sent: string[] = []
    const shop = await openShop({
      storage,
      mail: {
        send: async ({ messageId }) => {
          sent.push(messageId)
        },
      },
    })
    await shop.helpdesk.createAccount('other', { admin: { id: 'eve', name: 'Eve' } })
    await storage.commit('acme', { ...emptyPlan, effects: mails(200) })
    await storage.commit('other', { ...emptyPlan, effects: mails(30, 'other') })
    await shop.helpdesk.worker.drain()
    expect(sent).toHaveLength(230)
    const others = sent.flatMap((id, index) => (id.endsWith('other') ? [index] : []))
    expect(others.at(-1)).toBeLessThan(70)
  })
})

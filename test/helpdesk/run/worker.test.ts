import { describe, expect, test, vi } from 'vitest'
import type { TakenEffect } from '../../../src/adapters/contracts/outbox'
import { createMemoryStorage } from '../../../src/adapters/memory'
import type { OutgoingMail } from '../../../src/inbox/mail/outgoing-mail'
import { createHelpdesk } from '../../../src/index'
import { mail } from '../../inbox/mail/mail'
import { impatientTimers, openShop, type Shop, source } from '../shop'

const minute = 60_000
const patience = { timeout: 10_000, interval: 1 }

/** A shop with one mail in the outbox. */
const withMail = async (send: (mail: OutgoingMail) => Promise<void>, more = {}): Promise<Shop> => {
  const shop = await openShop({ mail: { send }, ...more })
  const [disposition] = await shop.acme.mail.receive(mail(), source)
  await shop.act('ana', disposition?.conversationId ?? '', { type: 'reply', text: 'On its way.' })
  return shop
}

describe('an effect that fails', () => {
  test('is tried again with growing pauses, under one id, until it works', async () => {
    const sent: string[] = []
    const { clock, helpdesk, errors } = await withMail(async ({ messageId }) => {
      sent.push(messageId)
      if (sent.length < 5) throw new Error('Try later.')
    })
    const tries: number[] = []
    for (let waited = 0; sent.length < 5; waited += 1) {
      const before = sent.length
      await helpdesk.worker.drain()
      if (sent.length > before) tries.push(waited)
      clock.at += 1_000
    }
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0))
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(Math.floor(0.75 * 2 ** index))
      expect(pause).toBeLessThanOrEqual(Math.ceil(1.25 * 2 ** index))
    }
    expect(new Set(sent).size).toBe(1)
    expect(errors).toHaveLength(4)
    expect(await helpdesk.worker.drain()).toBe(0)
  })

  test('for good dies at once, is seen, and can be tried again', async () => {
    let attempts = 0
    const { helpdesk, ada } = await withMail(async () => {
      attempts += 1
      if (attempts === 1) throw Object.assign(new Error('No such address.'), { permanent: true })
    })
    await helpdesk.worker.drain()
    const [dead] = await ada.effects.dead()
    expect(dead).toMatchObject({ kind: 'send-mail', attempt: 1, error: 'No such address.' })
    expect(await helpdesk.worker.drain()).toBe(0)
    expect(await ada.effects.revive(dead?.id ?? '')).toBe(true)
    expect(await helpdesk.worker.drain()).toBe(1)
    expect(await ada.effects.dead()).toEqual([])
  })

  test('survives an outage of days, and dies after five of them, whatever was thrown', async () => {
    const { helpdesk, ada, clock } = await withMail(async () => {
      throw Object.create(null)
    })
    const outage = async (hours: number) => {
      for (let passed = 0; passed < hours; passed += 1) {
        await helpdesk.worker.drain()
        clock.at += 60 * minute
      }
    }
    await outage(5 * 24)
    expect(await ada.effects.dead()).toEqual([])
    await outage(3)
    expect(await ada.effects.dead()).toMatchObject([{ kind: 'send-mail' }])
  })

  test('because there is no mail sender waits for one', async () => {
    const { helpdesk, clock, storage } = await withMail(async () => {}, { mail: undefined })
    await helpdesk.worker.drain()
    const sent: OutgoingMail[] = []
    const next = createHelpdesk({
      storage,
      clock,
      mail: {
        send: async (each) => {
          sent.push(each)
        },
      },
    })
    clock.at += 10 * minute
    await next.worker.drain()
    expect(sent).toHaveLength(1)
  })
})

test('an effect whose lease was lost is settled by whoever took it after', async () => {
  let release = (): void => {}
  const sent: string[] = []
  const { helpdesk, clock, storage } = await withMail(async ({ messageId }) => {
    sent.push(messageId)
    await new Promise<void>((resolve) => {
      release = resolve
    })
  })
  const slow = helpdesk.worker.drain()
  await new Promise((resolve) => setTimeout(resolve, 1))
  clock.at += 2 * minute
  const [again] = await storage.take({ now: clock.at, lease: minute, limit: 1 })
  expect(again).toMatchObject({ attempt: 2 })
  release()
  await slow
  expect(await storage.settle(again as TakenEffect, { outcome: 'done' })).toBe(true)
  expect(sent).toHaveLength(1)
})

describe('a worker that runs', () => {
  test('is woken by what is committed, also between its own looks, and stops when asked', async () => {
    const sent: OutgoingMail[] = []
    const shop = await openShop({
      mail: {
        send: async (each) => {
          sent.push(each)
        },
      },
      timers: { after: () => () => {} },
    })
    const { acme, act, helpdesk } = shop
    helpdesk.worker.start()
    helpdesk.worker.start()
    const [disposition] = await acme.mail.receive(mail(), source)
    for (const text of ['One', 'Two']) {
      const before = sent.length
      await act('ana', disposition?.conversationId ?? '', { type: 'reply', text })
      for (let turn = 0; turn < 100 && sent.length === before; turn += 1) await Promise.resolve()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(sent.map(({ text }) => text)).toEqual(['One', 'Two'])
    await helpdesk.worker.stop()
    await act('ana', disposition?.conversationId ?? '', { type: 'reply', text: 'Three' })
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect(sent).toHaveLength(2)
    helpdesk.worker.start()
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect(sent).toHaveLength(3)
    await helpdesk.close()
  })

  test('lets no effect wait for a slow one, and ends what is under way before it stops', async () => {
    const ended: string[] = []
    let release = (): void => {}
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const { acme, act, helpdesk } = await openShop({
      mail: {
        send: async ({ text }) => {
          if (text === 'Slow') await slow
          ended.push(text)
        },
      },
      timers: { after: () => () => {} },
    })
    helpdesk.worker.start()
    const [disposition] = await acme.mail.receive(mail(), source)
    for (const text of ['Slow', 'Quick'])
      await act('ana', disposition?.conversationId ?? '', { type: 'reply', text })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(ended).toEqual(['Quick'])
    const stopped = helpdesk.worker.stop()
    release()
    await stopped
    expect(ended).toEqual(['Quick', 'Slow'])
  })

  test('goes on when the store fails for a while', async () => {
    const storage = createMemoryStorage()
    let broken = true
    const take: typeof storage.take = async (request) => {
      if (broken) throw new Error('The store is away.')
      return storage.take(request)
    }
    const sent: OutgoingMail[] = []
    const { helpdesk, errors } = await withMail(
      async (each) => {
        sent.push(each)
      },
      { storage: { ...storage, take }, timers: impatientTimers },
    )
    helpdesk.worker.start()
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(1), patience)
    broken = false
    await vi.waitFor(() => expect(sent).toHaveLength(1), patience)
    await helpdesk.worker.stop()
    expect(sent).toHaveLength(1)
  })
})

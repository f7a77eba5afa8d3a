import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createHelpdesk, type HostEffect } from '../../../src/index'
import { emptyPlan } from '../../../src/shared/plan'
import { openShop, secret, send } from '../shop'

const hour = 3_600_000

describe('an effect whose kind nobody here performs', () => {
  test.each(['__proto__', 'constructor', 'acme.ticket', 'unheard-of'])(
    'waits where people see it, and is never given up: %s',
    async (kind) => {
      const storage = createMemoryStorage()
      const { helpdesk, ada, clock, errors } = await openShop({ storage })
      const effect = { id: 'x', kind, payload: { n: 1 }, dueAt: 0 }
      await storage.commit('acme', { ...emptyPlan, effects: [effect] })
      for (let hours = 0; hours < 24; hours += 1) {
        await helpdesk.worker.drain()
        clock.at += hour
      }
      expect(await ada.effects.dead()).toEqual([])
      expect(await ada.effects.waiting()).toMatchObject([
        {
          id: 'x',
          attempt: 0,
          error: `NO_HANDLER: Expected a handler for effects of the kind "${kind}", found none.`,
        },
      ])
      expect(errors).toHaveLength(24)
    },
  )

  test('is performed after a restart that knows the kind, and has all its tries then', async () => {
    const storage = createMemoryStorage()
    const performed: HostEffect<{ readonly subject: string }>[] = []
    const ticket = async (effect: HostEffect<{ readonly subject: string }>) => {
      performed.push(effect)
      if (performed.length < 12) throw new Error('The tracker is away.')
    }
    const before = await openShop({ storage, effects: { 'acme.ticket': async () => {} } })
    await before.helpdesk.planEffect('acme', { kind: 'acme.ticket', id: '7', payload: { subject: 'Help' } })
    const { clock } = before
    const without = createHelpdesk({ storage, clock, secret })
    for (let hours = 0; hours < 30; hours += 1) {
      await without.worker.drain()
      clock.at += hour
    }
    const again = createHelpdesk({ storage, clock, secret, effects: { 'acme.ticket': ticket } })
    for (let hours = 0; hours < 12; hours += 1) {
      await again.worker.drain()
      clock.at += hour
    }
    expect(performed).toHaveLength(12)
    expect(performed.at(-1)).toMatchObject({
      account: 'acme',
      id: 'host/acme.ticket/7',
      payload: { subject: 'Help' },
      attempt: 12,
    })
    expect(await before.ada.effects.waiting()).toEqual([])
    expect(await before.ada.effects.dead()).toEqual([])
  })

  test('keeps no message waiting, and is shown to admins alone', async () => {
    const storage = createMemoryStorage()
    const shop = await openShop({ storage })
    const effects = [{ id: 'x', kind: 'acme.ticket', payload: {}, dueAt: 0 }]
    await storage.commit('acme', { ...emptyPlan, effects })
    await shop.helpdesk.worker.drain()
    const id = await send(shop.newVisitor(), 'Hello')
    expect((await shop.acme.agent('ana').conversations.get(id)).conversation.assigneeId).toBe('ana')
    await expect(shop.acme.admin('ana').effects.waiting()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

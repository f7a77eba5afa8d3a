import { describe, expect, test } from 'vitest'
import { openShop, send } from '../shop'

const shopWith = (performed: string[], more = {}) =>
  openShop({
    effects: {
      'acme.ticket': async ({ id, payload }) => {
        performed.push(`${id}: ${String(payload['subject'])}`)
      },
    },
    ...more,
  })

describe('an effect of the host', () => {
  test('is performed by its handler, once for each id, and not before it is due', async () => {
    const performed: string[] = []
    const { helpdesk, clock } = await shopWith(performed)
    const effect = { kind: 'acme.ticket', id: '7', payload: { subject: 'Help' } } as const
    await helpdesk.planEffect('acme', { ...effect, dueAt: clock.at + 5 })
    await helpdesk.planEffect('acme', { ...effect, payload: { subject: 'Again' } })
    expect(await helpdesk.worker.drain()).toBe(0)
    clock.at += 5
    expect(await helpdesk.worker.drain()).toBe(1)
    await helpdesk.planEffect('acme', effect)
    expect(await helpdesk.worker.drain()).toBe(0)
    expect(performed).toEqual(['host/acme.ticket/7: Help'])
  })

  test('that fails is tried again and then given up, and no message notices', async () => {
    const shop = await shopWith([], {
      effects: {
        'acme.ticket': () => {
          throw new Error('No tracker.')
        },
      },
    })
    await shop.helpdesk.planEffect('acme', { kind: 'acme.ticket', id: '7', payload: {} })
    for (let hours = 0; hours < 26; hours += 1) {
      await shop.helpdesk.worker.drain()
      shop.clock.at += 3_600_000
    }
    expect(await shop.ada.effects.dead()).toMatchObject([{ kind: 'acme.ticket', error: 'No tracker.' }])
    const id = await send(shop.newVisitor(), 'Hello')
    expect((await shop.acme.agent('ana').conversations.get(id)).conversation.assigneeId).toBe('ana')
  })

  test.each([
    ['a kind of ours', { kind: 'send-mail' }, 'effect.kind', 'one of acme.ticket'],
    ['a kind that is not registered', { kind: 'acme.other' }, 'effect.kind', 'one of acme.ticket'],
    ['a kind that is inherited', { kind: '__proto__' }, 'effect.kind', 'one of acme.ticket'],
    ['an empty id', { id: '' }, 'effect.id', undefined],
    ['a payload that is no object', { payload: [] }, 'effect.payload', undefined],
    ['a payload that JSON cannot hold', { payload: { at: () => 1 } }, 'effect.payload.at', undefined],
    ['too much of it', { payload: { text: 'x'.repeat(100_000) } }, 'effect.payload', undefined],
    ['an instant that is none', { dueAt: 1.5 }, 'effect.dueAt', undefined],
    ['what it does not know', { due: 1 }, 'effect.due', 'no property of this name'],
  ])('is refused with %s, and nothing is planned', async (_, but, place, expected) => {
    const { helpdesk } = await shopWith([])
    const input = { kind: 'acme.ticket', id: '7', payload: {}, ...but }
    await expect(helpdesk.planEffect('acme', input as never)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { place, ...(expected !== undefined && { expected }) },
    })
    expect(await helpdesk.worker.drain()).toBe(0)
  })

  test('needs an account that exists', async () => {
    const { helpdesk } = await shopWith([])
    await expect(
      helpdesk.planEffect('globex', { kind: 'acme.ticket', id: '7', payload: {} }),
    ).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' })
  })
})

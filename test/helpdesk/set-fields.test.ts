import { describe, expect, test } from 'vitest'
import { openShop, send } from './shop'

const openReady = async () => {
  const shop = await openShop()
  for (const [id, type] of Object.entries({
    plan: 'text',
    seats: 'number',
    due: 'instant',
    tags: 'list',
  } as const))
    await shop.ada.fields.save({ id, type })
  await shop.ada.fields.save({ id: 'phone', type: 'text', personal: true })
  await shop.helpdesk.worker.drain()
  const id = await send(shop.newVisitor(), 'Hello')
  return { ...shop, id, ana: shop.acme.agent('ana') }
}

describe('values of fields', () => {
  test.each([
    [{ plan: '' }, 'command.fields.plan'],
    [{ plan: 5 }, 'command.fields.plan'],
    [{ plan: 'x'.repeat(257) }, 'command.fields.plan'],
    [{ plan: ['gold'] }, 'command.fields.plan'],
    [{ seats: '5' }, 'command.fields.seats'],
    [{ seats: 1.5 }, 'command.fields.seats'],
    [{ seats: 2 ** 53 }, 'command.fields.seats'],
    [{ due: '2026-01-01T00:00:00Z' }, 'command.fields.due'],
    [{ tags: 'vip' }, 'command.fields.tags'],
    [{ tags: ['vip', 1] }, 'command.fields.tags[1]'],
    [{ tags: ['vip', 'vip'] }, 'command.fields.tags'],
    [{ tags: Array.from({ length: 101 }, (_, index) => `t${index}`) }, 'command.fields.tags'],
    [{ plan: 'gold', other: 'x' }, 'command.fields'],
    [{ constructor: 'x' }, 'command.fields'],
    [JSON.parse('{ "__proto__": "x" }'), 'command.fields'],
    [[], 'command.fields'],
    ['plan', 'command.fields'],
  ])('K-17 refuses %j at its place, and changes nothing', async (fields, place) => {
    const { act, ana, id } = await openReady()
    await expect(act('ana', id, { type: 'set-fields', fields } as never)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { place },
    })
    expect((await ana.conversations.get(id)).conversation).not.toHaveProperty('fields')
  })

  test('K-17 text that a database cannot index is stored with replacement characters', async () => {
    const { act, ana, id } = await openReady()
    await act('ana', id, { type: 'set-fields', fields: { plan: 'NUL \0' } })
    expect((await ana.conversations.get(id)).conversation).toMatchObject({ fields: { plan: 'NUL \uFFFD' } })
  })

  test('K-17 refuses what the host says as well, at its place', async () => {
    const { acme, id } = await openReady()
    await expect(acme.host.setFields(id, { seats: 'x' })).rejects.toMatchObject({
      details: { place: 'fields.seats' },
    })
    await expect(acme.host.setFields(id, null as never)).rejects.toMatchObject({
      details: { place: 'fields' },
    })
    await expect(acme.host.setFields('nowhere', { seats: 1 })).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
  })

  test('I-18 the log tells what changed, and of a personal field no value', async () => {
    const { act, acme, ana, id, storage } = await openReady()
    await act('ana', id, { type: 'set-fields', fields: { plan: 'gold', phone: '0150' } })
    await acme.host.setFields(id, { plan: 'gold', tags: ['vip'], phone: '0151' })
    const changes = (await ana.conversations.entries(id))
      .map(({ entry }) => entry)
      .filter(({ type }) => type === 'FieldsChanged')
    expect(changes).toMatchObject([
      {
        values: { plan: 'gold' },
        personal: ['phone'],
        by: { kind: 'agent', id: 'ana' },
        reason: 'FIELDS_CHANGED',
      },
      { values: { tags: ['vip'] }, personal: ['phone'], by: { kind: 'system', id: null } },
    ])
    expect(JSON.stringify(await storage.thread('acme', id))).not.toMatch(/015[01]/)
    expect((await ana.conversations.get(id)).conversation.fields).toEqual({
      plan: 'gold',
      tags: ['vip'],
      phone: '0151',
    })
  })

  test('I-19 nothing happens when every value is as it was', async () => {
    const { act, acme, ana, id } = await openReady()
    const fields = { plan: 'gold', tags: ['a', 'b'], phone: '0150' }
    await act('ana', id, { type: 'set-fields', fields })
    const before = (await ana.conversations.get(id)).conversation
    expect(await act('ana', id, { type: 'set-fields', fields })).toMatchObject({
      accepted: true,
      disposition: { reason: 'FIELDS_UNCHANGED' },
    })
    expect(await acme.host.setFields(id, { seats: null, ...fields })).toMatchObject({
      outcome: true,
      reason: 'FIELDS_UNCHANGED',
    })
    expect((await ana.conversations.get(id)).conversation).toEqual(before)
  })

  test('an act that is repeated sets its values once', async () => {
    const { ana, acme, id } = await openReady()
    const command = { type: 'set-fields', fields: { plan: 'gold' } } as const
    const first = await ana.conversations.act(id, 'once', command)
    await acme.host.setFields(id, { plan: 'free' })
    expect(await ana.conversations.act(id, 'once', command)).toMatchObject({
      accepted: true,
      disposition: { reason: 'FIELDS_CHANGED' },
    })
    expect(first.accepted).toBe(true)
    expect((await ana.conversations.get(id)).conversation.fields).toEqual({ plan: 'free' })
  })

  test('P-04 an agent sets fields of the inboxes that they are a member of', async () => {
    const { act, id } = await openReady()
    expect(await act('cem', id, { type: 'set-fields', fields: { plan: 'gold' } })).toMatchObject({
      accepted: false,
      refused: { reason: 'NOT_A_MEMBER' },
    })
  })

  test('a visitor sees nothing of them', async () => {
    const shop = await openShop()
    await shop.ada.fields.save({ id: 'plan', type: 'text' })
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    const before = await visitor.chat.entries(id)
    await shop.acme.host.setFields(id, { plan: 'gold' })
    expect(await visitor.chat.entries(id)).toEqual(before)
  })
})

import { describe, expect, test } from 'vitest'
import { hour, minute } from '../../../src/shared/instant'
import { mail } from '../../inbox/mail/mail'
import { leaves, openShop, type Shop, send, source } from '../shop'

/** A shop whose mail server does what `server` says at the time. */
const shopWith = async (server: { send: () => Promise<void> }) => {
  const shop = await openShop({ mail: { send: () => server.send() } })
  const [disposition] = await shop.acme.mail.receive(mail(), source)
  const id = disposition?.conversationId ?? ''
  await shop.act('ana', id, { type: 'reply', text: 'On its way.' })
  return { ...shop, id }
}

const works = async (): Promise<void> => {}
const fails = async (): Promise<void> => {
  throw new Error('The server is away.')
}
const refuses = async (): Promise<void> => {
  throw Object.assign(new Error('No such address.'), { permanent: true })
}

/** The state of the answer, and the entries of the thread about it. */
const seen = async ({ acme }: Shop, id: string) => {
  const entries = await acme.agent('ana').conversations.entries(id)
  const sent = entries.find(({ entry }) => entry.type === 'MessageSent')
  return {
    state: sent?.message?.delivery,
    told: entries.flatMap(({ entry }) =>
      entry.type.startsWith('Delivery') ? [`${entry.type} ${entry.reason}`] : [],
    ),
  }
}

describe('the thread', () => {
  test('says that an answer waits, and then that it was sent', async () => {
    const shop = await shopWith({ send: works })
    expect(await seen(shop, shop.id)).toEqual({ state: 'waiting', told: [] })
    const from = await shop.storage.feedPosition('acme', 'inbox/support')
    await shop.helpdesk.worker.drain()
    expect(await seen(shop, shop.id)).toEqual({ state: 'sent', told: [] })
    expect(await shop.storage.feedPosition('acme', 'inbox/support')).toBe(from + 1)
  })

  test('says after an hour, once, that an answer is delayed, and sends it within five days', async () => {
    const server = { send: fails }
    const shop = await shopWith(server)
    const outage = async (length: number, step = 10 * minute) => {
      for (let passed = 0; passed < length; passed += step) {
        await shop.helpdesk.worker.drain()
        shop.clock.at += step
      }
    }
    await outage(hour)
    expect(await seen(shop, shop.id)).toEqual({ state: 'waiting', told: [] })
    await outage(hour)
    const delayed = { state: 'delayed', told: ['DeliveryDelayed DELIVERY_DELAYED'] }
    expect(await seen(shop, shop.id)).toEqual(delayed)
    await outage(100 * hour, hour)
    expect(await seen(shop, shop.id)).toEqual(delayed)
    server.send = works
    await outage(hour)
    expect(await seen(shop, shop.id)).toEqual({ ...delayed, state: 'sent' })
    expect(await shop.ada.effects.dead()).toEqual([])
  })

  test('says that an answer was given up, and what became of it when it was tried again', async () => {
    const server = { send: refuses }
    const shop = await shopWith(server)
    await shop.helpdesk.worker.drain()
    const failed = { state: 'failed', told: ['DeliveryFailed SENDING_FAILED'] }
    expect(await seen(shop, shop.id)).toEqual(failed)
    expect(await shop.ada.effects.dead()).toHaveLength(1)
    server.send = works
    expect(await shop.ada.effects.reviveAll()).toBe(1)
    await shop.helpdesk.worker.drain()
    expect(await seen(shop, shop.id)).toEqual({ ...failed, state: 'sent' })
    expect(await shop.ada.effects.reviveAll()).toBe(0)
  })

  test('does not call a transcript sent that was given up', async () => {
    const server = { send: refuses }
    const shop = await openShop({ mail: { send: () => server.send() } })
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves('bea@ex.com'))
    await shop.act('ana', id, { type: 'reply', text: 'Hi.' })
    await shop.act('ana', id, { type: 'close' })
    const transcripts = async () =>
      (await shop.acme.agent('ana').conversations.entries(id)).flatMap(({ entry }) =>
        entry.type.startsWith('Transcript') ? [`${entry.type} ${entry.reason}`] : [],
      )
    const [promised] = await transcripts()
    expect(promised).toContain('TranscriptSent')
    await shop.helpdesk.worker.drain()
    expect(await transcripts()).toEqual([promised, 'TranscriptSkipped SENDING_FAILED'])
    server.send = works
    await shop.ada.effects.reviveAll()
    await shop.helpdesk.worker.drain()
    expect((await transcripts()).at(-1)).toBe(promised)
  })
})

import { describe, expect, test } from 'vitest'
import { hour } from '../../../src/shared/instant'
import { joinPlans } from '../../../src/shared/plan'
import { chainOf, entry } from '../../consent/chains'
import { channelId, jo, number, openSmsShop } from './sms'

const answered = async (...options: Parameters<typeof openSmsShop>) => {
  const shop = await openSmsShop(...options)
  const id = await shop.texts('Hello')
  const done = await shop.act('ana', id, { type: 'reply', text: 'Hi Jo!' })
  const entries = await shop.acme.agent('ana').conversations.entries(id)
  const sentEntry = entries.map(({ entry }) => entry).find(({ type }) => type === 'MessageSent')
  const messageId = sentEntry?.type === 'MessageSent' ? sentEntry.messageId : ''
  return { ...shop, id, done, messageId }
}

describe('an answer on a host kind', () => {
  test('D-10 is sent from the channel to whoever wrote, under the id of its message', async () => {
    const shop = await answered()
    expect(shop.done.accepted).toBe(true)
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toEqual([
      { id: shop.messageId, conversationId: shop.id, channelId, from: number, to: jo, text: 'Hi Jo!' },
    ])
    expect(await shop.storage.unfinished('acme', { after: '', limit: 10 })).toMatchObject([
      { kind: 'retain' },
    ])
  })

  test('D-10 has the subject of the conversation where the kind has subjects, and no address where it owns none', async () => {
    const shop = await openSmsShop({ subjects: true, ownedAddresses: false })
    const id = await shop.texts('Hello', { subject: 'My order' })
    await shop.act('ana', id, { type: 'reply', text: 'Hi' })
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toMatchObject([{ subject: 'My order' }])
    expect(shop.sent()[0]).not.toHaveProperty('from')
    expect((await shop.acme.agent('ana').conversations.get(id)).subject).toBe('My order')
  })

  test('D-10 keeps its HTML where the kind has rich text', async () => {
    const shop = await openSmsShop({ richText: true })
    const id = await shop.texts('Hello', { html: '<p>Hello</p>' })
    const [entry] = (await shop.acme.agent('ana').conversations.entries(id)).filter(({ message }) => message)
    expect(entry?.message?.html).toBe('<p>Hello</p>')
  })

  test('D-10 is tried again, and given up for good where people see it', async () => {
    const shop = await answered()
    shop.provider.refuses = 'temporary'
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toEqual([])
    shop.clock.at += hour
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toHaveLength(1)

    await shop.act('ana', shop.id, { type: 'reply', text: 'Once more' })
    shop.provider.refuses = 'permanent'
    await shop.helpdesk.worker.drain()
    const [dead] = await shop.ada.effects.dead()
    expect(dead).toMatchObject({ kind: 'send-channel-message', error: 'refused' })
    expect(await shop.ada.effects.revive(dead?.id ?? '')).toBe(true)
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toHaveLength(2)
  })

  test('D-09 is refused where the kind does not send', async () => {
    const { done } = await answered({ sending: false })
    expect(done).toMatchObject({ accepted: false, refused: { reason: 'CHANNEL_CANNOT_SEND' } })
  })

  test('D-11 is refused while the kind is not registered, and one that waits is sent once it is again', async () => {
    const shop = await answered()
    const agent = shop.without.acme.agent('ana')
    expect(await agent.conversations.act(shop.id, 'a1', { type: 'reply', text: 'Hi' })).toMatchObject({
      accepted: false,
      refused: { reason: 'CHANNEL_KIND_UNKNOWN' },
    })
    await shop.without.helpdesk.worker.drain()
    expect(shop.sent()).toEqual([])
    shop.clock.at += hour
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toHaveLength(1)
    for (const command of [{ type: 'note', text: 'Look' }, { type: 'close' }, { type: 'reopen' }] as const)
      expect((await agent.conversations.act(shop.id, command.type, command)).accepted).toBe(true)
  })

  test('D-10 is refused when the channel is gone', async () => {
    const shop = await openSmsShop()
    const id = await shop.texts('Hello')
    await shop.storage.commit('acme', joinPlans({ removes: [{ kind: 'channel', id: channelId }] }))
    expect(await shop.act('ana', id, { type: 'reply', text: 'Hi' })).toMatchObject({
      accepted: false,
      refused: { reason: 'CHANNEL_DISCONNECTED' },
    })
  })

  test('I-09 a kind with transcripts sends one by mail, and only to somebody with a mail address', async () => {
    const skipped = async (transcripts: boolean) => {
      const shop = await openSmsShop({ transcripts })
      const id = await shop.texts('Hello')
      await shop.act('ana', id, { type: 'close' })
      const entries = await shop.acme.agent('ana').conversations.entries(id)
      return entries.flatMap(({ entry }) => (entry.type === 'TranscriptSkipped' ? [entry.reason] : []))
    }
    expect(await skipped(true)).toEqual(['TRANSCRIPT_SKIPPED_NO_EMAIL'])
    expect(await skipped(false)).toEqual([])
  })

  test('C-26 is withheld when its receiver had the processing stopped before it was sent', async () => {
    const shop = await answered()
    const { contactId } = await shop.conversation(shop.id)
    const { records, head } = chainOf([entry({ event: 'withdrawn' })])
    const plan = joinPlans({
      puts: [
        { kind: 'consent', id: `${contactId}/00000001`, value: records[0] as never },
        { kind: 'consent-head', id: contactId ?? '', value: head as never },
      ],
    })
    await shop.storage.commit('acme', plan)
    await shop.helpdesk.worker.drain()
    expect(shop.sent()).toEqual([])
    const entries = (await shop.acme.agent('ana').conversations.entries(shop.id)).map((each) => each.entry)
    expect(entries.at(-1)).toMatchObject({ type: 'DeliveryFailed', reason: 'PROCESSING_STOPPED' })
    expect(await shop.act('ana', shop.id, { type: 'reply', text: 'Hi' })).toMatchObject({ accepted: false })
  })
})

describe('a receipt', () => {
  test('D-12 is recorded once where the answer stands, and reopens nothing', async () => {
    const shop = await answered()
    await shop.helpdesk.worker.drain()
    await shop.act('ana', shop.id, { type: 'close' })
    const { messageId } = shop
    for (let times = 0; times < 2; times += 1) {
      expect(await shop.side.receipt({ messageId, outcome: 'delivered' })).toMatchObject({
        outcome: true,
        reason: 'DELIVERED',
      })
    }
    expect(await shop.side.receipt({ messageId, outcome: 'failed' })).toMatchObject({ reason: 'BOUNCE' })
    const entries = (await shop.acme.agent('ana').conversations.entries(shop.id)).map(({ entry }) => entry)
    expect(entries.slice(-2)).toMatchObject([
      { type: 'Delivered', messageId, by: { kind: 'system' } },
      { type: 'DeliveryFailed', messageId, reason: 'BOUNCE' },
    ])
    expect((await shop.conversation(shop.id)).status).toBe('closed')
  })

  test('D-12 is not recorded where the kind gives none', async () => {
    const shop = await answered({ receipts: false })
    expect(await shop.side.receipt({ messageId: shop.messageId, outcome: 'failed' })).toMatchObject({
      outcome: false,
      reason: 'CHANNEL_NO_RECEIPTS',
    })
    const entries = (await shop.acme.agent('ana').conversations.entries(shop.id)).map(
      ({ entry }) => entry.type,
    )
    expect(entries).not.toContain('DeliveryFailed')
  })

  test('D-12 names an answer that was sent on this kind', async () => {
    const shop = await answered()
    const received = (await shop.storage.list('acme', 'message')).find(
      ({ value }) => value['text'] === 'Hello',
    )
    for (const messageId of ['nothing', received?.id ?? '']) {
      await expect(shop.side.receipt({ messageId, outcome: 'delivered' })).rejects.toMatchObject({
        code: 'UNKNOWN_RECORD',
      })
    }
    await expect(
      shop.side.receipt({ messageId: shop.messageId, outcome: 'read' as never }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { place: 'receipt.outcome' } })
  })
})

import { describe, expect, test } from 'vitest'
import { createMemoryFiles } from '../../../src/adapters/memory'
import { day, minute } from '../../../src/shared/instant'
import { joinPlans } from '../../../src/shared/plan'
import { exported } from '../privacy/exported'
import { channelId, jo, openSmsShop } from './sms'

type SmsShop = Awaited<ReturnType<typeof openSmsShop>>

const pass = async (
  { clock }: Pick<SmsShop, 'clock'>,
  { worker }: SmsShop['helpdesk'],
  days: number,
): Promise<void> => {
  for (let left = days; left > 0; left -= 1) {
    clock.at += day
    await worker.drain()
  }
}

const closedAt = async (shop: SmsShop): Promise<string> => {
  const id = await shop.texts('Hello')
  await shop.act('ana', id, { type: 'close' })
  return id
}

const stored = async ({ storage }: Pick<SmsShop, 'storage'>, kind: string) =>
  (await storage.list('acme', kind)).map(({ id }) => id)

const picture = { name: 'a.jpg', type: 'image/jpeg', bytes: new TextEncoder().encode('a picture') }

describe('a conversation of a host kind is kept', () => {
  test('D-13 as long as its kind says: anonymised, then deleted', async () => {
    const shop = await openSmsShop()
    const id = await closedAt(shop)
    const open = await shop.texts('Still here', { from: '+4790000002' })
    await pass(shop, shop.helpdesk, 29)
    expect((await shop.conversation(id)).erasedAt).toBeUndefined()
    await pass(shop, shop.helpdesk, 2)
    expect(await shop.conversation(id)).toMatchObject({ contactId: null, erasedAt: expect.any(Number) })
    await pass(shop, shop.helpdesk, 31)
    expect(await stored(shop, 'conversation')).toEqual([open])
    expect(await stored(shop, 'message')).toHaveLength(1)
  })

  test('D-13 as long as an admin says, who comes before its kind', async () => {
    const shop = await openSmsShop()
    await shop.ada.retention.setPolicy({
      channels: { 'acme.sms': { anonymiseAfterDays: null, deleteAfterDays: 5 } },
    })
    expect((await shop.ada.retention.policy()).channels).toEqual({
      'acme.sms': { anonymiseAfterDays: null, deleteAfterDays: 5 },
    })
    await closedAt(shop)
    await pass(shop, shop.helpdesk, 7)
    expect(await stored(shop, 'conversation')).toEqual([])
  })

  test('D-13 as long as the class of mail where its kind names that', async () => {
    const shop = await openSmsShop({ retention: { class: 'email' } })
    await shop.ada.retention.setPolicy({ email: { deleteAfterDays: 3 }, chat: { deleteAfterDays: 90 } })
    await closedAt(shop)
    await pass(shop, shop.helpdesk, 5)
    expect(await stored(shop, 'conversation')).toEqual([])
  })

  test('H24 in Filtered as long as everything there', async () => {
    const shop = await openSmsShop()
    await shop.act('ana', await shop.texts('Buy this'), { type: 'spam' })
    await pass(shop, shop.helpdesk, 61)
    expect(await stored(shop, 'conversation')).toHaveLength(1)
    await pass(shop, shop.helpdesk, 31)
    expect(await stored(shop, 'conversation')).toEqual([])
  })

  test('its files as long as attachments', async () => {
    const files = createMemoryFiles()
    const shop = await openSmsShop({}, { files })
    await shop.ada.retention.setPolicy({ attachments: { deleteAfterDays: 3 } })
    const id = await shop.texts('Look', { files: [picture, { ...picture, name: 'b.jpg' }] })
    await shop.act('ana', id, { type: 'close' })
    const { firstMessageId } = await shop.conversation(id)
    await pass(shop, shop.helpdesk, 5)
    expect(await stored(shop, 'message')).toEqual([firstMessageId])
    expect(await stored(shop, 'mail-file')).toEqual([])
    for (const index of [0, 1])
      expect(await files.get('acme', `channel/${firstMessageId}/${index}`)).toBeUndefined()
  })

  test.each([
    ['retention.channels.sms', { sms: { anonymiseAfterDays: null, deleteAfterDays: 5 } }],
    ['retention.channels.all', { all: { anonymiseAfterDays: null, deleteAfterDays: 5 } }],
    ['retention.channels', JSON.parse('{"__proto__": {"anonymiseAfterDays": null, "deleteAfterDays": 5}}')],
    ['retention.channels.acme.sms.deleteAfterDays', { 'acme.sms': { anonymiseAfterDays: 1 } }],
    ['retention.channels.acme.sms', { 'acme.sms': { anonymiseAfterDays: 9, deleteAfterDays: 5 } }],
  ])('D-13 an admin is refused at %s', async (place, channels) => {
    const shop = await openSmsShop()
    await expect(shop.ada.retention.setPolicy({ channels })).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: expect.stringContaining(place) },
    })
  })
})

describe('a person on a host kind', () => {
  const known = async () => {
    const files = createMemoryFiles()
    const shop = await openSmsShop({}, { files })
    const id = await shop.texts('My secret', { files: [picture] })
    const conversation = await shop.conversation(id)
    await shop.act('ana', id, { type: 'reply', text: 'Hi Jo' })
    await shop.act('ana', id, { type: 'block' })
    return { ...shop, files, id, contactId: conversation.contactId ?? '', first: conversation.firstMessageId }
  }

  test('D-14 is exported by address or contact: messages, files, block and the answer that waits', async () => {
    const shop = await known()
    for (const name of [{ kind: 'acme.sms', address: jo }, { contactId: shop.contactId }]) {
      const { text, holdings } = await exported(shop, name)
      for (const part of ['My secret', 'Hi Jo', 'a picture', jo, `${shop.id}`]) expect(text).toContain(part)
      const kinds = new Set(holdings.map(({ kind }) => kind).filter(Boolean))
      for (const kind of [
        'contact',
        'contact-address',
        'block',
        'message',
        'mail-file',
        'send-channel-message',
      ])
        expect([kind, kinds.has(kind)]).toEqual([kind, true])
    }
  })

  test('D-14 is erased: nothing is left that names them, nothing more is sent, and who comes back is new', async () => {
    const shop = await known()
    await shop.ada.privacy.erase({ kind: 'acme.sms', address: jo }, `acme.sms:${jo}`)
    shop.clock.at += 2 * minute
    await shop.helpdesk.worker.drain()
    shop.clock.at += 2 * minute
    await shop.helpdesk.worker.drain()
    expect((await shop.ada.privacy.removals()).map(({ finishedAt }) => finishedAt !== null)).toEqual([true])
    expect(shop.sent()).toEqual([])
    for (const kind of [
      'contact',
      'contact-address',
      'block',
      'message',
      'mail-file',
      'mail-sender',
      'decision',
    ])
      expect([kind, await stored(shop, kind)]).toEqual([kind, []])
    expect(await shop.files.get('acme', `channel/${shop.first}/0`)).toBeUndefined()
    const again = await shop.texts('Me again')
    expect((await shop.conversation(again)).contactId).not.toBe(shop.contactId)
    expect(again).not.toBe(shop.id)
  })

  test('D-14 erasing the mail address of the same letters leaves them alone', async () => {
    const shop = await openSmsShop()
    await shop.texts('Hello', { from: 'jo@ex.com' })
    await shop.ada.privacy.erase({ email: 'jo@ex.com' }, 'jo@ex.com')
    await shop.helpdesk.worker.drain()
    expect(await stored(shop, 'message')).toHaveLength(1)
    expect(await stored(shop, 'contact-address')).toEqual(['acme.sms:jo@ex.com'])
  })

  test('D-14 who is blocked before any contact is known is found by the address', async () => {
    const shop = await openSmsShop()
    await shop.act('ana', await shop.texts('Buy this'), { type: 'block' })
    const { contactId } = await shop.conversation((await stored(shop, 'conversation'))[0] ?? '')
    const plan = joinPlans({
      removes: [
        { kind: 'contact', id: contactId ?? '' },
        { kind: 'contact-address', id: `acme.sms:${jo}` },
      ],
    })
    await shop.storage.commit('acme', plan)
    const filtered = await shop.texts('Buy more')
    expect(await shop.conversation(filtered)).toMatchObject({ contactId: null, filtered: 'FILTERED_BLOCKED' })
    expect((await exported(shop, { kind: 'acme.sms', address: jo })).text).toContain('Buy more')
    await shop.ada.privacy.erase({ kind: 'acme.sms', address: jo }, `acme.sms:${jo}`)
    shop.clock.at += 2 * minute
    await shop.helpdesk.worker.drain()
    expect(await shop.conversation(filtered)).toHaveProperty('erasedAt')
  })
})

describe('of a kind that is not registered any more', () => {
  test('D-11 D-14 a conversation is listed, exported and erased, with its blocks', async () => {
    const shop = await openSmsShop()
    const id = await shop.texts('Hello')
    await shop.act('ana', id, { type: 'block' })
    const { acme, helpdesk } = shop.without
    const [ana, ada] = [acme.agent('ana'), acme.admin('ada')]
    expect(
      (await ana.conversations.list({ view: 'filtered', channel: 'acme.sms' })).rows.map((row) => row.id),
    ).toEqual([id])
    expect((await ana.conversations.get(id)).kind).toMatchObject({ registered: false, sending: false })
    expect((await ana.conversations.consent(id)).answer.outcome).toBe('allow')
    expect((await exported({ ada }, { kind: 'acme.sms', address: jo })).text).toContain('Hello')
    await ada.privacy.erase({ kind: 'acme.sms', address: jo }, `acme.sms:${jo}`)
    shop.clock.at += 2 * minute
    await helpdesk.worker.drain()
    expect((await ana.conversations.get(id)).conversation.erasedAt).toBeDefined()
    for (const kind of ['block', 'message', 'contact']) expect(await stored(shop, kind)).toEqual([])
  })

  test('D-13 a conversation is kept as long as the more patient of chat and mail', async () => {
    const shop = await openSmsShop()
    await shop.ada.retention.setPolicy({ chat: { deleteAfterDays: 10 }, email: { deleteAfterDays: 100 } })
    await closedAt(shop)
    await pass(shop, shop.without.helpdesk, 95)
    expect(await stored(shop, 'conversation')).toHaveLength(1)
    await pass(shop, shop.without.helpdesk, 7)
    expect(await stored(shop, 'conversation')).toEqual([])
  })

  test('D-13 a conversation is kept as long as an admin said for its kind', async () => {
    const shop = await openSmsShop()
    await shop.ada.retention.setPolicy({
      email: { deleteAfterDays: 100 },
      channels: { 'acme.sms': { anonymiseAfterDays: 3, deleteAfterDays: 5 } },
    })
    await closedAt(shop)
    await pass(shop, shop.without.helpdesk, 7)
    expect(await stored(shop, 'conversation')).toEqual([])
  })

  test('P-03 its inbox is deleted with its address and what became of its messages', async () => {
    const shop = await openSmsShop()
    await shop.texts('Hello')
    await shop.without.acme.admin('ada').inboxes.delete('support', 'Support')
    shop.clock.at += 2 * minute
    await shop.without.helpdesk.worker.drain()
    expect(await stored(shop, 'channel-address')).toEqual([])
    expect(await stored(shop, 'disposition')).toEqual([])
    expect(await stored(shop, 'channel')).not.toContain(channelId)
  })
})

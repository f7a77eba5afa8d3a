import { describe, expect, test } from 'vitest'
import { leaves, openShop, type Shop, says, send } from '../shop'
import { agreement, contactOf, explicit, ledgerOf, page } from './consent-shop'

describe('a subscription', () => {
  const implied = {
    communicate: { subscriptionType: 'news', text: 'We write to you.', mode: 'implied-by-send' },
  } as const
  const separate = { communicate: { ...implied.communicate, mode: 'separate-opt-in' } } as const

  const subscribed = async (shop: Shop, email: string) =>
    (await ledgerOf(shop, await contactOf(shop, email))).map(
      ({ header: { event, subscriptionType, mechanism } }) => [event, subscriptionType, mechanism],
    )

  test('C-20 follows from the first message when the address is known, and once', async () => {
    const shop = await openShop({ widget: { consent: implied } })
    const visitor = shop.newVisitor()
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    const id = await send(visitor, 'Hello')
    await send(visitor, 'And another thing')
    await shop.act('ana', id, { type: 'close' })
    await send(visitor, 'Later', { sessionId: 's2' })
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([['given', 'news', 'implied']])
    const [record] = await ledgerOf(shop, await contactOf(shop, 'cleo@ex.com'))
    // What is implied is no consent.
    expect(record).toMatchObject({
      header: { lawfulBasis: 'legitimate-interest', version: '1', text: 'We write to you.' },
      personal: { email: 'cleo@ex.com', visitorId: visitor.visitorId },
    })
    const [first] = await shop.acme.agent('ana').conversations.why(id)
    expect(JSON.stringify(first)).toContain('"policy":"subscription","reason":"SUBSCRIBED"')
  })

  test('C-21 waits for the address, until the conversation closes', async () => {
    const shop = await openShop({ widget: { consent: implied } })
    const [waits, closes] = [shop.newVisitor(), shop.newVisitor()]
    await send(waits, 'Hello')
    await waits.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await waits.chat.leaveEmail('hello', leaves('cleo@work.example'))
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([['given', 'news', 'implied']])
    expect(await subscribed(shop, 'cleo@work.example')).toEqual([])

    const id = await send(closes, 'Hello')
    await shop.act('ana', id, { type: 'close' })
    await send(closes, 'Once more')
    await closes.chat.leaveEmail('hello', leaves('dan@ex.com'))
    expect(await subscribed(shop, 'dan@ex.com')).toEqual([])
    expect(await shop.storage.list('acme', 'pending-subscription')).toEqual([])
  })

  test('C-21 that waits is dropped by a withdrawal', async () => {
    const shop = await openShop({ widget: { consent: { ...explicit, ...implied } } })
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', agreement)
    await send(visitor, 'Hello')
    await visitor.consent.withdraw({ page })
    await visitor.consent.agree('hello', agreement)
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([])
  })

  test('C-20 to an older text ends in the record before the one to a newer text begins', async () => {
    const shop = await openShop({ widget: { consent: implied } })
    const visitor = shop.newVisitor()
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    const id = await send(visitor, 'Hello')
    const [widget] = await shop.ada.targetedMessages.list()
    const communicate = { ...implied.communicate, text: 'We write to you, often.', version: '2' }
    await shop.ada.targetedMessages.save({
      ...(widget as NonNullable<typeof widget>),
      consent: { communicate },
    })
    await shop.act('ana', id, { type: 'close' })
    await send(visitor, 'Later', { sessionId: 's2' })
    const records = await ledgerOf(shop, await contactOf(shop, 'cleo@ex.com'))
    expect(records.map(({ header: { event, version } }) => [event, version])).toEqual([
      ['given', '1'],
      ['superseded', '1'],
      ['given', '2'],
    ])
  })

  test('C-23 by a box of its own needs the tick, which may come with any message', async () => {
    const shop = await openShop({ widget: { consent: separate } })
    const visitor = shop.newVisitor()
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await send(visitor, 'Hello')
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([])
    await send(visitor, 'Yes, please', { subscribe: true })
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([['given', 'news', 'click']])
  })

  test('C-21, C-23 a tick waits for the address as well', async () => {
    const shop = await openShop({ widget: { consent: separate } })
    const visitor = shop.newVisitor()
    await send(visitor, 'Hello', { subscribe: true })
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([['given', 'news', 'click']])
  })

  test('C-22 that was ended stays so, also when somebody types the address and ticks', async () => {
    const shop = await openShop({ widget: { consent: { ...explicit, ...separate } } })
    const token = shop.acme.host.newVisitorToken()
    const cleo = shop.acme.visitor(token)
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    await cleo.consent.agree('hello', agreement)
    await send(cleo, 'Hello', { subscribe: true })
    expect(await cleo.consent.withdraw({ page })).toMatchObject({ details: { subscriptions: ['news'] } })

    const stranger = shop.newVisitor()
    await stranger.consent.agree('hello', agreement)
    await send(stranger, 'Hello', { subscribe: true })
    await stranger.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    const events = (await subscribed(shop, 'cleo@ex.com')).filter(([, type]) => type === 'news')
    expect(events).toEqual([
      ['given', 'news', 'click'],
      ['withdrawn', 'news', 'click'],
    ])

    await cleo.consent.agree('hello', agreement)
    await send(cleo, 'Again, please', { subscribe: true })
    expect((await subscribed(shop, 'cleo@ex.com')).at(-1)).toEqual(['given', 'news', 'click'])
  })

  test('C-26 whoever gave one can end it, and nobody else who types the address', async () => {
    const shop = await openShop({ widget: { consent: { ...explicit, ...implied } } })
    const [visitor, stranger] = [shop.newVisitor(), shop.newVisitor()]
    for (const each of [visitor, stranger]) {
      await each.consent.agree('hello', agreement)
      await send(each, 'Hello')
      await each.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    }
    expect(await stranger.consent.withdraw({ page })).toMatchObject({ details: { subscriptions: [] } })
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([['given', 'news', 'implied']])
    expect(await visitor.consent.withdraw({ page })).toMatchObject({ details: { subscriptions: ['news'] } })
    expect((await subscribed(shop, 'cleo@ex.com')).at(-1)).toEqual(['withdrawn', 'news', 'click'])
  })

  test('F-23 is none of a blocked visitor', async () => {
    const shop = await openShop({ widget: { consent: separate } })
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await shop.act('ana', id, { type: 'block' })
    await visitor.chat.send('hello', says('Yes, please', { subscribe: true }))
    expect(await shop.storage.list('acme', 'suppressed')).toHaveLength(1)
    expect(await subscribed(shop, 'cleo@ex.com')).toEqual([])
  })
})

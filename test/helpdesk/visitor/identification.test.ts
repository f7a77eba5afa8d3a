import { describe, expect, test } from 'vitest'
import type { ConsentRule } from '../../../src/consent'
import type { VisitorSide } from '../../../src/index'
import { leaves, openShop, says, send } from '../shop'
import { agreement, contactOf, eventsOf, explicit, ledgerOf, page } from './consent-shop'

describe('a typed address', () => {
  test('brings nothing of its owner and does nothing to them', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const token = shop.acme.host.newVisitorToken()
    const cleo = shop.acme.visitor(token)
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    await cleo.consent.agree('hello', agreement)
    const contactId = await contactOf(shop, 'cleo@ex.com')
    const before = await ledgerOf(shop, contactId)

    const stranger = shop.newVisitor()
    await stranger.consent.agree('hello', agreement)
    await stranger.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await stranger.consent.withdraw({ page })
    expect(await ledgerOf(shop, contactId)).toEqual(before)
    expect(await stranger.chat.send('hello', says('Hello'))).toMatchObject({ accepted: false })
    await send(cleo, 'Hello')

    await cleo.consent.withdraw({ page })
    await stranger.consent.agree('hello', agreement)
    await send(stranger, 'Hello')
  })
})

describe('identification', () => {
  const known = async (consent: ConsentRule = explicit) => {
    const shop = await openShop({ widget: { consent } })
    const tokens = [shop.acme.host.newVisitorToken(), shop.acme.host.newVisitorToken()] as const
    const [phone, desk] = tokens.map((token) => shop.acme.visitor(token)) as [VisitorSide, VisitorSide]
    const identify = (token: string, email = 'cleo@ex.com') =>
      shop.acme.host.identify(token, { email, name: 'Cleo' })
    return { shop, tokens, phone, desk, identify }
  }

  test('is a record in both chains, each with the end of the other', async () => {
    const { shop, tokens, phone, identify } = await known()
    await phone.consent.agree('hello', agreement)
    expect(await identify(tokens[0])).toMatchObject({ outcome: true, reason: 'IDENTIFIED' })
    expect(await identify(tokens[0])).toMatchObject({ outcome: true })
    const contactId = await contactOf(shop, 'cleo@ex.com')
    const [given, joined] = await ledgerOf(shop, phone.visitorId)
    const theirs = await ledgerOf(shop, contactId)
    expect(joined?.header.joined).toBeNull()
    expect(
      theirs.map(({ header, personal }) => [header.event, personal?.visitorId, personal?.email]),
    ).toEqual([
      ['joined', phone.visitorId, 'cleo@ex.com'],
      ['given', phone.visitorId, 'cleo@ex.com'],
    ])
    expect(theirs[0]?.header.joined).toEqual({ seq: 1, link: given?.link })
    expect(theirs[1]?.header).toMatchObject({ copyOf: given?.recordId, inherited: true, text: 'May we?' })
    expect(theirs[0]?.personal).toEqual({ visitorId: phone.visitorId, contactId, email: 'cleo@ex.com' })
  })

  test('C-04 brings what was agreed to on another device', async () => {
    const { tokens, phone, desk, identify } = await known()
    await phone.consent.agree('hello', agreement)
    await identify(tokens[0])
    await identify(tokens[1])
    await send(desk, 'Hello')
  })

  test.each([true, false])(
    'C-06 keeps a withdrawal of either side, however much was agreed to: on the first device, %s',
    async (first) => {
      const { shop, tokens, phone, desk, identify } = await known()
      const [withdraws, agrees] = first ? [phone, desk] : [desk, phone]
      await withdraws.consent.agree('hello', agreement)
      await withdraws.consent.withdraw({ page })
      shop.clock.at += 1
      await agrees.consent.agree('hello', agreement)
      await send(agrees, 'Before')
      await identify(tokens[0])
      await identify(tokens[1])
      for (const visitor of [phone, desk]) {
        expect(await visitor.chat.send('hello', says('After'))).toMatchObject({
          gate: { reason: 'CONSENT_WITHDRAWN' },
        })
      }
      await withdraws.consent.agree('hello', agreement)
      for (const visitor of [phone, desk]) await send(visitor, 'Anew')
    },
  )

  test('C-06 what one device withdraws stands on the other, and stays when they part', async () => {
    const { shop, tokens, phone, desk, identify } = await known()
    for (const visitor of [phone, desk]) {
      await visitor.consent.agree('hello', agreement)
      await visitor.chat.send('hello', says('Hello'))
    }
    await identify(tokens[0])
    await identify(tokens[1])
    await phone.consent.withdraw({ page })
    expect(await desk.chat.send('hello', says('Hello?'))).toMatchObject({ accepted: false })

    const contactId = await contactOf(shop, 'cleo@ex.com')
    const [own] = (await ledgerOf(shop, phone.visitorId)).slice(-1)
    const [copy] = (await ledgerOf(shop, contactId)).slice(-1)
    expect([own?.header.event, copy?.header.event, copy?.header.copyOf]).toEqual([
      'withdrawn',
      'withdrawn',
      own?.recordId,
    ])
    const { rows } = await shop.acme.agent('ana').conversations.list({ view: 'all' })
    for (const { id } of rows) await shop.act('ana', id, { type: 'disassociate' })
    expect(await phone.chat.send('hello', says('Apart'))).toMatchObject({ accepted: false })
    await send(desk, 'Apart')
  })

  test('C-21 is when a subscription stops waiting', async () => {
    const communicate = { subscriptionType: 'news', text: 'We write.', mode: 'implied-by-send' } as const
    const { shop, tokens, phone, identify } = await known({ communicate })
    const id = await send(phone, 'Hello')
    await identify(tokens[0])
    expect(await eventsOf(shop, await contactOf(shop, 'cleo@ex.com'))).toEqual(['joined', 'given'])
    expect(await shop.acme.agent('ana').conversations.consent(id)).toMatchObject({
      bound: true,
      subscriptions: { news: { event: 'given' } },
    })
  })

  test('is of one person for each browser', async () => {
    const { tokens, identify } = await known()
    await identify(tokens[0])
    await expect(identify(tokens[0], 'dan@ex.com')).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await identify(tokens[0], 'no address')).toMatchObject({ outcome: false, reason: 'EMAIL_INVALID' })
  })

  test('I-12 brings back no contact that was taken away', async () => {
    const { shop, tokens, phone, identify } = await known({})
    const id = await send(phone, 'Hello')
    await identify(tokens[0])
    expect((await shop.acme.agent('ana').conversations.get(id)).contact?.name).toBe('Cleo')
    await shop.act('ana', id, { type: 'disassociate' })
    expect(await identify(tokens[0])).toMatchObject({ outcome: false, reason: 'DISASSOCIATED' })
  })
})

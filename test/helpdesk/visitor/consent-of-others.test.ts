import { describe, expect, test } from 'vitest'
import { hello, leaves, openShop, says, send } from '../shop'
import { agreement, contactOf, eventsOf, explicit, interest, page } from './consent-shop'

describe('what was said elsewhere', () => {
  test('C-05 consent to an older version of another message is none to a text of the same name', async () => {
    const { ada, newVisitor } = await openShop({ widget: { consent: explicit } })
    const save = (text: string, version: string, minorSince: readonly string[]) =>
      ada.targetedMessages.save({
        ...hello,
        id: 'other',
        consent: { process: { basis: 'explicit', text, version, minorSince } },
      })
    await save('May we share all of it?', '1', [])
    await save('May we share all of this?', '2', ['1'])
    const visitor = newVisitor()
    await visitor.consent.agree('hello', agreement)
    expect(await visitor.chat.send('other', says('Hello?'))).toMatchObject({
      accepted: false,
      gate: { reason: 'CONSENT_STALE' },
    })
  })

  test('C-06 what was given for a time does not hold longer when the rule drops the limit', async () => {
    const limited = { process: { ...explicit.process, expiresAfter: 1_000 } } as typeof explicit
    const { ada, clock, newVisitor } = await openShop({ widget: { consent: limited } })
    const visitor = newVisitor()
    await visitor.consent.agree('hello', agreement)
    await ada.targetedMessages.save({ ...hello, consent: explicit })
    clock.at += 999
    expect(await visitor.chat.send('hello', says('In time'))).toMatchObject({ accepted: true })
    clock.at += 1
    expect(await visitor.chat.send('hello', says('Too late'))).toMatchObject({
      gate: { reason: 'CONSENT_EXPIRED' },
    })
  })

  test('C-26 identification gives no second confirmation of one withdrawal', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const token = shop.acme.host.newVisitorToken()
    const visitor = shop.acme.visitor(token)
    await visitor.consent.agree('hello', agreement)
    const conversationId = await send(visitor, 'Hello?')
    await visitor.consent.withdraw({ page })
    const confirm = () =>
      shop.act('ana', conversationId, { type: 'reply', text: 'So be it.', confirmsWithdrawal: true })
    expect(await confirm()).toMatchObject({ accepted: true })
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    expect(await confirm()).toMatchObject({ accepted: false, refused: { reason: 'PROCESSING_STOPPED' } })
  })

  test('C-20 whoever types the address of a subscriber cannot end what the subscriber gave', async () => {
    const news = { subscriptionType: 'news', text: 'News?', version: '1', mode: 'separate-opt-in' } as const
    const shop = await openShop({ widget: { consent: { communicate: news } } })
    const { acme, ada, newVisitor } = shop
    const token = acme.host.newVisitorToken()
    await acme.host.identify(token, { email: 'cleo@ex.com' })
    await send(acme.visitor(token), 'Hello?', { subscribe: true })
    await ada.targetedMessages.save({
      ...hello,
      consent: { communicate: { ...news, text: 'All the news?', version: '2' } },
    })
    const stranger = newVisitor()
    await stranger.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await send(stranger, 'Me too', { subscribe: true })
    await stranger.consent.withdraw({ page })
    expect(await eventsOf(shop, await contactOf(shop, 'cleo@ex.com'))).toEqual(['joined', 'given'])
  })
})

test('C-07 what a blocked visitor writes is kept with the notice that it rests on, so that nothing tells of the block', async () => {
  const shop = await openShop({ widget: { consent: interest } })
  const visitor = shop.newVisitor()
  const conversationId = await send(visitor, 'Hello?')
  await shop.act('ana', conversationId, { type: 'block' })
  await shop.ada.targetedMessages.save({
    ...hello,
    consent: { process: { basis: 'legitimate-interest', text: 'We still do.', version: '2' } },
  })
  await visitor.chat.send('hello', says('You fools'))
  expect(await visitor.consent.list()).toMatchObject([{ event: 'shown', version: '2' }])
})

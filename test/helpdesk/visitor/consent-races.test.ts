import { describe, expect, test } from 'vitest'
import type { ConsentRule } from '../../../src/consent'
import { leaves, says, send } from '../shop'
import { agreement, contactOf, eventsOf, explicit, openRacingShop, page } from './consent-shop'

/** A visitor who agreed and wrote, and a withdrawal of theirs that comes between the next decision and its commit. */
const open = async (rule: ConsentRule = explicit) => {
  const { shop, meanwhile } = await openRacingShop(rule)
  const visitor = shop.newVisitor()
  await visitor.consent.agree('hello', agreement)
  const conversationId = await send(visitor, 'Hello?', { subscribe: true })
  return { shop, visitor, meanwhile, conversationId }
}

describe('of a withdrawal and something at once, what is committed second is decided again:', () => {
  test('C-06 a message', async () => {
    const { visitor, meanwhile } = await open()
    meanwhile(() => visitor.consent.withdraw({ page }))
    expect(await visitor.chat.send('hello', says('And this'))).toMatchObject({
      accepted: false,
      gate: { reason: 'CONSENT_WITHDRAWN' },
    })
  })

  test('C-06 an address', async () => {
    const { visitor, meanwhile } = await open()
    meanwhile(() => visitor.consent.withdraw({ page }))
    expect(await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))).toMatchObject({
      outcome: false,
      reason: 'CONSENT_WITHDRAWN',
    })
  })

  test('C-26 an answer', async () => {
    const { shop, visitor, meanwhile, conversationId } = await open()
    meanwhile(() => visitor.consent.withdraw({ page }))
    expect(await shop.act('ana', conversationId, { type: 'reply', text: 'Hi' })).toMatchObject({
      accepted: false,
      refused: { reason: 'PROCESSING_STOPPED' },
    })
  })

  test('C-26 a second confirmation, of another agent', async () => {
    const { shop, visitor, meanwhile, conversationId } = await open()
    await visitor.consent.withdraw({ page })
    const confirm = { type: 'reply', text: 'We stopped.', confirmsWithdrawal: true } as const
    meanwhile(() => shop.act('ben', conversationId, confirm))
    expect(await shop.act('ana', conversationId, confirm)).toMatchObject({ accepted: false })
  })

  test('C-21 a subscription that waited for an address', async () => {
    const news = { subscriptionType: 'news', text: 'News?', mode: 'separate-opt-in' } as const
    const { shop, visitor, meanwhile } = await open({ ...explicit, communicate: news })
    meanwhile(() => visitor.chat.leaveEmail('hello', leaves('cleo@ex.com')))
    await visitor.consent.withdraw({ page })
    expect(await eventsOf(shop, await contactOf(shop, 'cleo@ex.com'))).toEqual(['given', 'withdrawn'])
  })
})

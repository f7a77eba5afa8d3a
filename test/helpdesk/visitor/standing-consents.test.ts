import { describe, expect, test } from 'vitest'
import { leaves, openShop, send } from '../shop'
import { agreement, explicit, interest, page } from './consent-shop'

const newsletter = {
  communicate: {
    subscriptionType: 'newsletter',
    text: 'Send me the letter.',
    version: '1',
    mode: 'separate-opt-in',
  },
} as const

describe('what stands for a visitor, as they see it', () => {
  test('is nothing before they decide anything', async () => {
    const { newVisitor } = await openShop({ widget: { consent: explicit } })
    expect(await newVisitor().consent.list()).toEqual([])
  })

  test('is the text as it was agreed to, its version and when, also after the text changed', async () => {
    const { newVisitor, ada, clock } = await openShop({ widget: { consent: explicit } })
    const visitor = newVisitor()
    await visitor.consent.agree('hello', agreement)
    const [widget] = await ada.targetedMessages.list()
    const process = { basis: 'explicit', text: 'May we, now?', version: '2' } as const
    await ada.targetedMessages.save({ ...(widget as NonNullable<typeof widget>), consent: { process } })
    const given = {
      event: 'given',
      purpose: 'process',
      lawfulBasis: 'consent',
      text: 'May we?',
      version: '1',
      decidedAt: clock.at,
    } as const
    expect(await visitor.consent.list()).toEqual([given])
    clock.at += 1
    await visitor.consent.withdraw({ page })
    expect(await visitor.consent.list()).toEqual([{ ...given, event: 'withdrawn', decidedAt: clock.at }])
  })

  test('is the notice that was shown, and then the objection to it', async () => {
    const { newVisitor } = await openShop({ widget: { consent: interest } })
    const visitor = newVisitor()
    await send(visitor, 'Hello')
    const notice = { purpose: 'process', lawfulBasis: 'legitimate-interest', text: 'We do.', version: '1' }
    expect(await visitor.consent.list()).toEqual([expect.objectContaining({ ...notice, event: 'shown' })])
    await visitor.consent.object('hello', agreement)
    expect(await visitor.consent.list()).toEqual([expect.objectContaining({ ...notice, event: 'objected' })])
  })

  test('are the subscriptions that they gave, and none of an address that they only typed', async () => {
    const { newVisitor } = await openShop({ widget: { consent: newsletter } })
    const [owner, typist] = [newVisitor(), newVisitor()]
    for (const visitor of [owner, typist]) {
      await send(visitor, `Hello from ${visitor.visitorId}`, { subscribe: visitor === owner })
      await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    }
    expect(await owner.consent.list()).toMatchObject([
      { event: 'given', purpose: 'communicate', subscriptionType: 'newsletter', text: 'Send me the letter.' },
    ])
    expect(await typist.consent.list()).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { day, minute } from '../../../src/shared/instant'
import { mail } from '../../inbox/mail/mail'
import { leaves, openShop, send, source } from '../shop'
import { contactOf } from '../visitor/consent-shop'

const email = 'cleo@ex.com'
const held = { code: 'FORBIDDEN', details: { reason: 'LEGAL_HOLD' } }

describe('a legal hold', () => {
  test.each(['contact', 'conversation'] as const)(
    'on a %s keeps the person from being erased',
    async (kind) => {
      const shop = await openShop()
      const [disposition] = await shop.acme.mail.receive(mail(), source)
      const id = kind === 'contact' ? await contactOf(shop, email) : (disposition?.conversationId ?? '')
      expect(await shop.ada.holds.add({ kind, id, note: 'Case 7' })).toMatchObject({
        by: 'ada',
        note: 'Case 7',
      })
      await expect(shop.ada.privacy.erase({ email }, email)).rejects.toMatchObject(held)
      expect(await shop.ada.holds.release({ kind, id })).toBe(true)
      expect(await shop.ada.holds.release({ kind, id })).toBe(false)
      await shop.ada.privacy.erase({ email }, email)
    },
  )

  test('that comes while somebody is erased stops it there, until it is released', async () => {
    const shop = await openShop()
    const visitor = shop.newVisitor()
    const chat = await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves(email))
    await shop.ada.privacy.erase({ email }, email)
    await shop.ada.holds.add({ kind: 'conversation', id: chat })
    await shop.helpdesk.worker.drain()
    expect(await shop.ada.privacy.removals()).toMatchObject([
      { stage: 'conversations', heldSince: shop.clock.at, finishedAt: null },
    ])
    expect(await shop.storage.list('acme', 'message')).toHaveLength(1)
    const since = shop.clock.at
    shop.clock.at += day
    await shop.helpdesk.worker.drain()
    expect(await shop.ada.privacy.removals()).toMatchObject([{ heldSince: since }])
    await shop.ada.holds.release({ kind: 'conversation', id: chat })
    shop.clock.at += day
    await shop.helpdesk.worker.drain()
    shop.clock.at += minute
    await shop.helpdesk.worker.drain()
    expect(await shop.ada.privacy.removals()).toMatchObject([{ heldSince: null, finishedAt: shop.clock.at }])
    expect(await shop.storage.list('acme', 'message')).toEqual([])
  })

  test('on a browser that wrote keeps the person from being erased', async () => {
    const shop = await openShop()
    const visitor = shop.newVisitor()
    await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves(email))
    await shop.ada.holds.add({ kind: 'visitor', id: visitor.visitorId })
    await expect(shop.ada.privacy.erase({ email }, email)).rejects.toMatchObject(held)
    expect(await shop.storage.list('acme', 'message')).toHaveLength(1)
  })

  test('on a browser that never wrote is found when the browser is', async () => {
    const shop = await openShop()
    const visitor = shop.newVisitor()
    await visitor.chat.leaveEmail('hello', leaves(email))
    await shop.ada.holds.add({ kind: 'visitor', id: visitor.visitorId })
    await shop.ada.privacy.erase({ email }, email)
    await shop.helpdesk.worker.drain()
    expect(await shop.ada.privacy.removals()).toMatchObject([{ stage: 'visitors', heldSince: shop.clock.at }])
    expect(await shop.storage.list('acme', 'visitor')).toHaveLength(1)
  })

  test('is on something that is there, and seen by the admin', async () => {
    const { ada } = await openShop()
    await expect(ada.holds.add({ kind: 'contact', id: 'nobody' })).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    expect(await ada.holds.list()).toEqual([])
  })
})

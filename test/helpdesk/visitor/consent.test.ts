import { describe, expect, test } from 'vitest'
import { inboxFeed } from '../../../src/records/feeds'
import { mail } from '../../inbox/mail/mail'
import { leaves, openShop, says, send, source } from '../shop'
import { agreement, eventsOf, explicit, interest, ledgerOf, page } from './consent-shop'

describe('deciding', () => {
  test('C-05 agreeing to a newer text ends the older one in the record', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', agreement)
    const [widget] = await shop.ada.targetedMessages.list()
    const process = { basis: 'explicit', text: 'May we, now?', version: '2' } as const
    await shop.ada.targetedMessages.save({ ...(widget as NonNullable<typeof widget>), consent: { process } })
    await visitor.consent.agree('hello', { version: '2', page })
    const records = await ledgerOf(shop, visitor.visitorId)
    expect(records.map(({ header: { event, version, text } }) => [event, version, text])).toEqual([
      ['given', '1', 'May we?'],
      ['superseded', '1', 'May we?'],
      ['given', '2', 'May we, now?'],
    ])
  })

  test('C-06 consent that ran out is recorded once, with when it did', async () => {
    const process = { basis: 'explicit', text: 'May we?', version: '1', expiresAfter: 1_000 } as const
    const shop = await openShop({ widget: { consent: { process } } })
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', agreement)
    const given = shop.clock.at
    shop.clock.at += 5_000
    await visitor.chat.send('hello', says('Hello'))
    await visitor.chat.send('hello', says('Hello?'))
    expect(await eventsOf(shop, visitor.visitorId)).toEqual(['given', 'expired'])
    await visitor.consent.agree('hello', agreement)
    await send(visitor, 'At last')
    const records = await ledgerOf(shop, visitor.visitorId)
    expect(records.map(({ header: { event, decidedAt } }) => [event, decidedAt - given])).toEqual([
      ['given', 0],
      ['expired', 1_000],
      ['given', 5_000],
    ])
  })

  test.each([
    ['C-06', explicit, 'withdrawn', 'CONSENT_WITHDRAWN'],
    ['C-09', interest, 'objected', 'OBJECTED'],
  ] as const)(
    '%s withdrawing is one step, says what stops, edits nothing, and is done once',
    async (_, consent, event, reason) => {
      const shop = await openShop({ widget: { consent } })
      const visitor = shop.newVisitor()
      await visitor.consent.agree('hello', agreement)
      await send(visitor, 'Hello')
      const before = await ledgerOf(shop, visitor.visitorId)
      const [widget] = await shop.ada.targetedMessages.list()
      await shop.ada.targetedMessages.unpublish((widget as NonNullable<typeof widget>).id)
      for (const _ of [1, 2]) {
        expect(await visitor.consent.withdraw({ page })).toMatchObject({
          outcome: true,
          reason,
          details: { stops: ['messages', 'answers', 'transcripts', 'marketing'] },
        })
      }
      const after = await ledgerOf(shop, visitor.visitorId)
      expect(after.slice(0, -1)).toEqual(before)
      expect(after.at(-1)?.header).toMatchObject({ event, text: before[0]?.header.text, mechanism: 'click' })
    },
  )

  test('C-01 nothing can be withdrawn where nothing was asked', async () => {
    const { newVisitor } = await openShop()
    const visitor = newVisitor()
    await send(visitor, 'Hello')
    expect(await visitor.consent.withdraw({ page })).toMatchObject({
      outcome: false,
      reason: 'CONSENT_NOT_REQUIRED',
    })
  })

  test('C-09 an objection is taken back by agreeing, and by nothing else', async () => {
    const shop = await openShop({ widget: { consent: interest } })
    const visitor = shop.newVisitor()
    expect(await visitor.consent.agree('hello', agreement)).toMatchObject({
      outcome: false,
      reason: 'CONSENT_NOT_REQUIRED',
    })
    await visitor.consent.object('hello', agreement)
    await visitor.consent.object('hello', agreement)
    expect(await visitor.consent.refuse('hello', agreement)).toMatchObject({ outcome: false })
    expect(await visitor.chat.send('hello', says('Hello'))).toMatchObject({ gate: { reason: 'OBJECTED' } })
    expect(await visitor.consent.agree('hello', agreement)).toMatchObject({ outcome: true })
    await send(visitor, 'Hello')
    expect(await eventsOf(shop, visitor.visitorId)).toEqual(['objected', 'given', 'shown'])
  })

  test('C-03 a refusal takes back no withdrawal, and is recorded once', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const visitor = shop.newVisitor()
    await visitor.consent.refuse('hello', agreement)
    await visitor.consent.refuse('hello', agreement)
    await visitor.consent.withdraw({ page })
    expect(await visitor.consent.refuse('hello', agreement)).toMatchObject({ reason: 'CONSENT_WITHDRAWN' })
    expect(await visitor.chat.send('hello', says('Hello'))).toMatchObject({
      gate: { reason: 'CONSENT_WITHDRAWN' },
    })
    expect(await eventsOf(shop, visitor.visitorId)).toEqual(['refused', 'withdrawn'])
  })
})

describe('an agent', () => {
  const withdrawn = async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', agreement)
    const id = await send(visitor, 'Hello')
    await visitor.consent.withdraw({ page })
    return { shop, visitor, id }
  }

  test('C-26 answers nobody who withdrew, but for one confirmation', async () => {
    const { shop, visitor, id } = await withdrawn()
    const reply = (text: string, confirmsWithdrawal?: true) =>
      shop.act('ana', id, { type: 'reply', text, ...(confirmsWithdrawal && { confirmsWithdrawal }) })
    const denied = {
      accepted: false,
      refused: { outcome: 'deny', reason: 'PROCESSING_STOPPED', explanation: { holds: false } },
    }
    expect(await reply('Hi!')).toMatchObject(denied)
    expect(await shop.acme.agent('ana').conversations.consent(id)).toMatchObject({ confirmed: false })
    expect(await reply('We keep nothing more.', true)).toMatchObject({ accepted: true })
    expect(await reply('Once more.', true)).toMatchObject(denied)
    expect(await shop.acme.agent('ana').conversations.consent(id)).toMatchObject({
      confirmed: true,
      process: { event: 'withdrawn', version: '1', lawfulBasis: 'consent' },
      answer: { outcome: 'deny', reason: 'PROCESSING_STOPPED' },
    })

    await visitor.consent.agree('hello', agreement)
    expect(await reply('Hi again!')).toMatchObject({ accepted: true })
    await visitor.consent.withdraw({ page })
    expect(await reply('Confirmed.', true)).toMatchObject({ accepted: true })
  })

  test('C-25 answers without any subscription', async () => {
    const { act, acme, newVisitor } = await openShop({ widget: { consent: interest } })
    const id = await send(newVisitor(), 'Hello')
    expect(await act('ana', id, { type: 'reply', text: 'Hi!' })).toMatchObject({ accepted: true })
    expect(await acme.agent('ana').conversations.consent(id)).toMatchObject({
      notice: { version: '1', text: 'We do.' },
      subscriptions: {},
      bound: false,
      answer: { outcome: 'allow', reason: 'SERVICE_MESSAGE' },
    })
  })

  test('C-26 by mail answers nobody who withdrew as a visitor that the host knows', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const [written] = await shop.acme.mail.receive(mail({ from: { address: 'cleo@ex.com' } }), source)
    const id = String(written?.conversationId)
    const token = shop.acme.host.newVisitorToken()
    const visitor = shop.acme.visitor(token)
    await visitor.consent.agree('hello', agreement)
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    await visitor.consent.withdraw({ page })

    expect(await shop.act('ana', id, { type: 'reply', text: 'Hi!' })).toMatchObject({
      refused: { reason: 'PROCESSING_STOPPED' },
    })
    // The gate is the widget's: what a person mails is never turned away, and is no new consent.
    const again = mail({ from: { address: 'cleo@ex.com' }, messageId: 'again@ex.com', text: 'And now?' })
    expect(await shop.acme.mail.receive(again, source)).toMatchObject([{ kind: 'thread' }])
    expect(await shop.act('ana', id, { type: 'reply', text: 'Hi!' })).toMatchObject({ accepted: false })
    const confirmation = { type: 'reply', text: 'Confirmed.', confirmsWithdrawal: true } as const
    expect(await shop.act('ana', id, confirmation)).toMatchObject({ accepted: true })
  })

  test('C-26 hears at once that the person stopped the processing, in each open conversation', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const [mailed] = await shop.acme.mail.receive(mail({ from: { address: 'cleo@ex.com' } }), source)
    const token = shop.acme.host.newVisitorToken()
    const visitor = shop.acme.visitor(token)
    await visitor.consent.agree('hello', agreement)
    const chatId = await send(visitor, 'Hello')
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    const heard = async (act: () => Promise<unknown>) => {
      const before = await shop.storage.feedPosition('acme', inboxFeed('support'))
      await act()
      const items = await shop.storage.feed('acme', inboxFeed('support'), { after: before, limit: 10 })
      return items.map(({ item }) => item['conversationId']).sort()
    }
    expect(await heard(() => visitor.consent.withdraw({ page }))).toEqual(
      [chatId, mailed?.conversationId].sort(),
    )
    expect(await heard(() => visitor.consent.withdraw({ page }))).toEqual([])
    await shop.act('ana', chatId, { type: 'close' })
    expect(await heard(() => visitor.consent.agree('hello', agreement))).toEqual([mailed?.conversationId])
  })

  test.each(['reply', 'close'] as const)(
    'C-26, I-09 sends no mail of a %s that waited while the person withdrew',
    async (type) => {
      const sent: unknown[] = []
      const shop = await openShop({
        widget: { consent: explicit },
        mail: { send: async (outgoing) => void sent.push(outgoing) },
      })
      const token = shop.acme.host.newVisitorToken()
      const visitor = shop.acme.visitor(token)
      await visitor.consent.agree('hello', agreement)
      const chatId = await send(visitor, 'Hello')
      await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
      const [mailed] = await shop.acme.mail.receive(mail({ from: { address: 'cleo@ex.com' } }), source)
      const mailId = String(mailed?.conversationId)
      await (type === 'reply'
        ? shop.act('ana', mailId, { type, text: 'Hi!' })
        : shop.act('ana', chatId, { type }))
      await visitor.consent.withdraw({ page })
      await shop.helpdesk.worker.drain()
      expect(sent).toEqual([])
      const entries = await shop.acme.agent('ana').conversations.entries(type === 'reply' ? mailId : chatId)
      expect(entries.at(-1)?.entry).toMatchObject(
        type === 'reply'
          ? { type: 'DeliveryFailed', reason: 'PROCESSING_STOPPED' }
          : { type: 'TranscriptSkipped', reason: 'TRANSCRIPT_SKIPPED_CONSENT' },
      )

      await shop.act('ana', mailId, { type: 'reply', text: 'Confirmed.', confirmsWithdrawal: true })
      await shop.helpdesk.worker.drain()
      expect(sent).toHaveLength(1)
    },
  )

  test('C-26 by mail asks about whoever wrote last', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const token = shop.acme.host.newVisitorToken()
    await shop.acme.host.identify(token, { email: 'dan@ex.com' })
    const dan = shop.acme.visitor(token)
    await dan.consent.agree('hello', agreement)
    await dan.consent.withdraw({ page })

    const first = mail({ from: { address: 'cleo@ex.com' }, messageId: 'first@ex.com' })
    const [written] = await shop.acme.mail.receive(first, source)
    const id = String(written?.conversationId)
    const reply = { type: 'reply', text: 'Hi!' } as const
    expect(await shop.act('ana', id, reply)).toMatchObject({ accepted: true })
    const joins = mail({
      from: { address: 'dan@ex.com' },
      messageId: 'second@ex.com',
      inReplyTo: ['first@ex.com'],
      text: 'And me?',
    })
    expect(await shop.acme.mail.receive(joins, source)).toMatchObject([{ conversationId: id }])
    expect(await shop.act('ana', id, reply)).toMatchObject({ refused: { reason: 'PROCESSING_STOPPED' } })
  })

  test('P-04 sees the state of the inboxes that they are a member of', async () => {
    const { shop, id } = await withdrawn()
    for (const userId of ['cem', 'ada']) {
      await expect(shop.acme.agent(userId).conversations.consent(id)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
  })

  test('I-10 no transcript goes to an address whose owner withdrew, whoever typed it', async () => {
    const shop = await openShop({ widget: { consent: explicit } })
    const token = shop.acme.host.newVisitorToken()
    const cleo = shop.acme.visitor(token)
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    await cleo.consent.agree('hello', agreement)
    await cleo.consent.withdraw({ page })

    const stranger = shop.newVisitor()
    await stranger.consent.agree('hello', agreement)
    const id = await send(stranger, 'Hello')
    await stranger.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    expect(await shop.act('ana', id, { type: 'reply', text: 'Hi!' })).toMatchObject({ accepted: true })
    await shop.act('ana', id, { type: 'close' })
    expect((await shop.acme.agent('ana').conversations.entries(id)).at(-1)?.entry).toMatchObject({
      reason: 'TRANSCRIPT_SKIPPED_CONSENT',
    })
  })
})

import { describe, expect, test } from 'vitest'
import type { RetentionInput } from '../../../src/consent'
import { targetingFeed } from '../../../src/records/feeds'
import { day, minute } from '../../../src/shared/instant'
import { emptyPlan } from '../../../src/shared/plan'
import { headers, mail } from '../../inbox/mail/mail'
import { leaves, openShop, type Shop, says, send, source } from '../shop'
import { openHouse } from './marked-life'

const promotional = headers(['list-unsubscribe', '<mailto:x@ex.com>'])

/** Days pass, and the worker does each day what there is to do. */
const pass = async ({ clock, helpdesk }: Pick<Shop, 'clock' | 'helpdesk'>, days: number): Promise<void> => {
  for (let left = days; left > 0; left -= 1) {
    clock.at += day
    await helpdesk.worker.drain()
  }
}

const kept = async ({ storage }: Pick<Shop, 'storage'>, kind: string) =>
  (await storage.list('acme', kind)).length

const keeps = async (policy: RetentionInput) => {
  const shop = await openShop()
  await shop.ada.retention.setPolicy(policy)
  return shop
}

describe('each day', () => {
  test('H24 Filtered loses what is 90 days old, by default, with its source', async () => {
    const house = await openHouse()
    await house.acme.mail.receive(mail(promotional), source)
    await pass(house, 89)
    expect([await kept(house, 'conversation'), await kept(house, 'message')]).toEqual([1, 1])
    await pass(house, 2)
    for (const kind of ['conversation', 'message', 'decision', 'mail-id', 'mail-file', 'mail-sender']) {
      expect([kind, await kept(house, kind)]).toEqual([kind, 0])
    }
    expect(await house.everyFile()).toEqual({})
  })

  test('a closed chat is anonymised, and deleted later; an open one stays', async () => {
    const shop = await keeps({ chat: { anonymiseAfterDays: 10, deleteAfterDays: 20 } })
    const chat = await send(shop.newVisitor(), 'Hello')
    const open = await send(shop.newVisitor(), 'Still here')
    await pass(shop, 30)
    await shop.act('ana', chat, { type: 'close' })
    await pass(shop, 11)
    const { conversation } = await shop.acme.agent('ana').conversations.get(chat)
    expect(conversation).toMatchObject({ visitorId: null, customerMessages: 1, status: 'closed' })
    expect((await shop.acme.agent('ana').conversations.entries(chat)).at(-1)).toMatchObject({
      entry: { type: 'Erased', reason: 'RETENTION_ANONYMISE', by: { kind: 'system' } },
    })
    expect(await kept(shop, 'message')).toBe(1)
    await pass(shop, 10)
    expect((await shop.storage.list('acme', 'conversation')).map(({ id }) => id)).toEqual([open])
    expect(await shop.storage.thread('acme', chat)).toEqual([])
    expect(await kept(shop, 'message')).toBe(1)
  })

  test('a transcript that waits goes with its chat, and no other', async () => {
    const shop = await keeps({ chat: { deleteAfterDays: 3 } })
    const chats = []
    for (const email of ['cleo@ex.com', 'dora@ex.com']) {
      const visitor = shop.newVisitor()
      chats.push(await send(visitor, `I am ${email}`))
      await visitor.chat.leaveEmail('hello', leaves(email))
    }
    const waiting = async () =>
      (await shop.storage.unfinished('acme'))
        .filter(({ kind }) => kind === 'send-mail')
        .map(({ payload }) => payload)
    await shop.act('ana', chats[0] ?? '', { type: 'close' })
    await pass(shop, 2)
    await shop.act('ana', chats[1] ?? '', { type: 'close' })
    expect(await waiting()).toHaveLength(2)
    await pass(shop, 2)
    expect(await waiting()).toMatchObject([{ transcriptOf: chats[1] }])
  })

  test('a visitor whose chat went writes a new one', async () => {
    const shop = await keeps({ chat: { anonymiseAfterDays: 1 } })
    const visitor = shop.newVisitor()
    const chat = await send(visitor, 'Hello')
    await shop.act('ana', chat, { type: 'close' })
    await pass(shop, 3)
    const visit = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const
    expect((await visitor.visit(visit)).conversation).toBeUndefined()
    expect(await send(visitor, 'Hello again')).not.toBe(chat)
    const stop = new AbortController()
    for await (const { entry } of visitor.changes.follow(0, stop.signal)) {
      expect(entry.conversationId).not.toBe(chat)
      stop.abort()
    }
  })

  test('a legal hold keeps what would go, and counts it', async () => {
    const shop = await keeps({ chat: { deleteAfterDays: 5 } })
    const chat = await send(shop.newVisitor(), 'Hello')
    await shop.act('ana', chat, { type: 'close' })
    await shop.ada.holds.add({ kind: 'conversation', id: chat })
    await pass(shop, 10)
    expect(await kept(shop, 'message')).toBe(1)
    expect(await shop.ada.retention.lastRun()).toMatchObject({ held: 1, deleted: 0 })
    await shop.ada.holds.release({ kind: 'conversation', id: chat })
    await pass(shop, 1)
    expect(await kept(shop, 'message')).toBe(0)
    expect(await shop.ada.retention.lastRun()).toMatchObject({ held: 0, deleted: 1 })
  })

  test('what a blocked visitor wrote goes after its time, unless it is held', async () => {
    const shop = await keeps({ suppressed: { deleteAfterDays: 5 } })
    const visitors = [shop.newVisitor(), shop.newVisitor()]
    for (const visitor of visitors) {
      await shop.act('ana', await send(visitor, 'Hello'), { type: 'block' })
      await visitor.chat.send('hello', says('You fools'))
    }
    await shop.ada.holds.add({ kind: 'visitor', id: visitors[0]?.visitorId ?? '' })
    await pass(shop, 4)
    expect(await kept(shop, 'suppressed')).toBe(2)
    await pass(shop, 2)
    expect((await shop.storage.list('acme', 'suppressed')).map(({ value }) => value['by'])).toEqual([
      { kind: 'visitor', id: visitors[0]?.visitorId },
    ])
    expect(await shop.ada.retention.lastRun()).toMatchObject({ held: 1 })
  })

  test('sources of mails go with their attachments, and the words stay', async () => {
    const house = await openHouse()
    await house.ada.retention.setPolicy({ attachments: { deleteAfterDays: 5 } })
    const attachments = [{ name: 'a.pdf', type: 'application/pdf', size: 3 }]
    const [open] = await house.acme.mail.receive(mail({ attachments, messageId: 'open@ex.com' }), source)
    const [closed] = await house.acme.mail.receive(
      mail({ attachments, sourceDigest: '1'.repeat(64) }),
      source,
    )
    await house.act('ana', closed?.conversationId ?? '', { type: 'close' })
    await pass(house, 7)
    expect(Object.keys(await house.everyFile())).toHaveLength(1)
    const [gone, left] = await house.storage.read('acme', [
      { kind: 'message', id: closed?.messageId ?? '' },
      { kind: 'message', id: open?.messageId ?? '' },
    ])
    expect(gone?.value).toMatchObject({ text: 'Where is my order?' })
    expect(gone?.value).not.toHaveProperty('attachments')
    expect(gone?.value).not.toHaveProperty('sourceFile')
    expect(left?.value).toHaveProperty('sourceFile')
    expect(await kept(house, 'mail-file')).toBe(1)
  })

  test('the proof of consent goes when claims can no longer be made', async () => {
    const shop = await openShop({
      widget: { consent: { process: { basis: 'explicit', text: 'May we?', version: '1' } } },
    })
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', { version: '1', page: 'https://acme.example/' })
    await send(visitor, 'Hello')
    await shop.ada.retention.setPolicy({ proof: { deleteAfterDays: 9 } })
    await shop.ada.privacy.erase({ visitorId: visitor.visitorId }, visitor.visitorId)
    await shop.helpdesk.worker.drain()
    shop.clock.at += minute
    await shop.helpdesk.worker.drain()
    await pass(shop, 8)
    expect([await kept(shop, 'consent'), await kept(shop, 'consent-head')]).toEqual([1, 1])
    await pass(shop, 2)
    expect([await kept(shop, 'consent'), await kept(shop, 'consent-head')]).toEqual([0, 0])
    expect(await shop.ada.privacy.removals()).toMatchObject([{ proofs: [] }])
  })

  test('feeds lose their beginnings, and done effects their names', async () => {
    const shop = await openShop()
    const visitor = shop.newVisitor()
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    const chat = await send(visitor, 'Hello')
    await shop.act('ana', chat, { type: 'reply', text: 'Hello' })
    const positions = [
      await visitor.changes.position(),
      await shop.acme.agent('ana').changes.position('support'),
    ]
    const old = { id: 'old', kind: 'remove-files', payload: { files: [] } }
    await shop.storage.commit('acme', { ...emptyPlan, effects: [{ ...old, dueAt: shop.clock.at }] })
    await shop.helpdesk.worker.drain()
    await pass(shop, 29)
    const feeds = [`visitor/${visitor.visitorId}`, 'inbox/support']
    const lengths = () =>
      Promise.all(feeds.map(async (feed) => (await shop.storage.feed('acme', feed)).length))
    expect(await lengths()).toEqual([2, positions[1]])
    await pass(shop, 3)
    expect(await lengths()).toEqual([0, 0])
    expect([
      await visitor.changes.position(),
      await shop.acme.agent('ana').changes.position('support'),
    ]).toEqual(positions)
    await shop.storage.commit('acme', { ...emptyPlan, effects: [{ ...old, dueAt: shop.clock.at }] })
    expect((await shop.storage.unfinished('acme')).map(({ id }) => id)).toContain('old')
    await send(visitor, 'And again')
    expect(await lengths()).toEqual([1, 1])
  })
})

describe('the targeting feed', () => {
  const visit = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const
  const open = async (changes: number) => {
    const shop = await openShop()
    const visitor = shop.newVisitor()
    await visitor.visit(visit)
    const before = await shop.storage.feedPosition('acme', targetingFeed)
    const item = { kind: 'bot', id: 'guide' }
    const feed = Array.from({ length: changes }, () => ({ feed: targetingFeed, item }))
    await shop.storage.commit('acme', { ...emptyPlan, feed })
    return { ...shop, visitor, before }
  }

  test('keeps its newest 1,000 items, and the others go page by page', async () => {
    const shop = await open(1_700)
    await pass(shop, 1)
    const end = await shop.storage.feedPosition('acme', targetingFeed)
    const [oldest] = await shop.storage.feed('acme', targetingFeed)
    expect([end, oldest?.position]).toEqual([shop.before + 1_700, end - 999])
    expect(await shop.ada.retention.lastRun()).toMatchObject({ traces: shop.before + 700 })
  })

  test('that has no more than these loses nothing', async () => {
    const shop = await open(10)
    await pass(shop, 1)
    expect((await shop.storage.feed('acme', targetingFeed))[0]?.position).toBe(1)
  })

  test('that was trimmed past the position of a process still shows it the newest messages', async () => {
    const shop = await open(0)
    await shop.ada.targetedMessages.unpublish('hello')
    const item = { kind: 'bot', id: 'guide' }
    const feed = Array.from({ length: 1_000 }, () => ({ feed: targetingFeed, item }))
    await shop.storage.commit('acme', { ...emptyPlan, feed })
    await pass(shop, 1)
    expect((await shop.visitor.visit(visit)).shown).toBe(false)
  })
})

describe('a run', () => {
  test('is asked for when the account is made, by the day, and asks for the next', async () => {
    const shop = await openShop()
    const armed = async () =>
      (await shop.storage.unfinished('acme'))
        .filter(({ kind }) => kind === 'retain')
        .map(({ dueAt }) => dueAt)
    const midnight = Math.floor(shop.clock.at / day) * day
    expect(await armed()).toEqual([midnight + day])
    shop.clock.at = midnight + 5 * day + 7
    await shop.helpdesk.worker.drain()
    expect(await armed()).toEqual([midnight + 6 * day])
    expect(await shop.ada.retention.lastRun()).toMatchObject({
      finishedAt: shop.clock.at,
      anonymised: 0,
      deleted: 0,
    })
    expect(shop.errors).toEqual([])
  })

  test('goes through more than a page', async () => {
    const shop = await keeps({ chat: { deleteAfterDays: 1 }, suppressed: { deleteAfterDays: 1 } })
    for (let n = 0; n < 45; n += 1) {
      await shop.act('ana', await send(shop.newVisitor(), `Hello ${n}`), { type: 'close' })
    }
    await pass(shop, 3)
    expect(await kept(shop, 'conversation')).toBe(0)
    expect(await kept(shop, 'message')).toBe(0)
    const workloads = await shop.storage.list('acme', 'load')
    expect(workloads.map(({ value }) => value['open'])).toEqual(workloads.map(() => 0))
  })

  test('that is taken up again counts nothing twice', async () => {
    const shop = await keeps({ chat: { deleteAfterDays: 1 } })
    await shop.act('ana', await send(shop.newVisitor(), 'Hello'), { type: 'close' })
    await pass(shop, 2)
    const done = await shop.ada.retention.lastRun()
    const payload = { run: done?.run ?? 0, step: 0, stage: 'chat/delete', after: '' }
    const effects = [{ id: 'again', kind: 'retain', payload, dueAt: 0 }]
    await shop.storage.commit('acme', { ...emptyPlan, effects })
    await shop.helpdesk.worker.drain()
    expect(await shop.ada.retention.lastRun()).toEqual(done)
  })
})

test('P-01 how long things are kept is for an admin to say, and is as by default until then', async () => {
  const { ada, acme } = await openShop()
  expect((await ada.retention.policy()).filtered.deleteAfterDays).toBe(90)
  await ada.retention.setPolicy({ filtered: { deleteAfterDays: 30 } })
  expect((await ada.retention.policy()).filtered.deleteAfterDays).toBe(30)
  const refused = { code: 'FORBIDDEN', details: { reason: 'NOT_ADMIN' } }
  const ana = acme.admin('ana')
  for (const call of [
    () => ana.retention.setPolicy({}),
    () => ana.retention.lastRun(),
    () => ana.holds.add({ kind: 'contact', id: 'x' }),
    () => ana.holds.list(),
    () => ana.holds.release({ kind: 'contact', id: 'x' }),
    () => ana.privacy.erase({ email: 'x@ex.com' }, 'x@ex.com'),
    () => ana.privacy.export({ email: 'x@ex.com' })[Symbol.asyncIterator]().next(),
    () => ana.privacy.importContact({ email: 'x@ex.com', recordedAt: 0 }),
    () => ana.inboxes.delete('support', 'Support'),
    () => ana.privacy.removals(),
  ]) {
    await expect(call()).rejects.toMatchObject(refused)
  }
})

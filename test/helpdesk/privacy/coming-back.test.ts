import { describe, expect, test } from 'vitest'
import type { Effects } from '../../../src/records/effects'
import { day, minute } from '../../../src/shared/instant'
import { headers, mail } from '../../inbox/mail/mail'
import { leaves, openShop, type Shop, says, send, source } from '../shop'
import { contactOf } from '../visitor/consent-shop'

const email = 'cleo@ex.com'

const erased = async () => {
  const shop = await openShop()
  const [first] = await shop.acme.mail.receive(mail(), source)
  const before = await contactOf(shop, email)
  shop.clock.at += minute
  await shop.ada.privacy.erase({ email }, email)
  return { shop, before, first: first?.conversationId ?? '' }
}

const drain = async ({ helpdesk, clock }: Shop) => {
  await helpdesk.worker.drain()
  clock.at += minute
  await helpdesk.worker.drain()
}

describe('whoever was erased', () => {
  test('and writes a mail is somebody new, at once', async () => {
    const { shop, before, first } = await erased()
    const [again] = await shop.acme.mail.receive(
      mail({ messageId: 'm2@ex.com', text: 'Hello?', reply: 'Hello?' }),
      source,
    )
    const after = await contactOf(shop, email)
    expect([again?.kind, again?.reason]).toEqual(['thread', 'ACCEPTED'])
    expect(after).not.toBe(before)
    await drain(shop)
    expect(again?.conversationId).not.toBe(first)
    expect(await shop.storage.read('acme', [{ kind: 'message', id: again?.messageId ?? '' }])).toMatchObject([
      { value: { text: 'Hello?' } },
    ])
    expect((await shop.acme.agent('ana').conversations.get(first)).conversation).toMatchObject({
      status: 'closed',
      contactId: null,
    })
  })

  test('does not go on with a conversation that was erased', async () => {
    const { shop, first } = await erased()
    await drain(shop)
    const reply = mail({ messageId: 'm3@ex.com', inReplyTo: ['m1@ex.com'], text: 'As I said' })
    const [again] = await shop.acme.mail.receive(reply, source)
    expect(again?.conversationId).not.toBe(first)
    expect(again?.kind).toBe('thread')
  })

  test('does not go on with it by the signed address of an answer either', async () => {
    const shop = await openShop()
    const [first] = await shop.acme.mail.receive(mail(), source)
    const conversationId = first?.conversationId ?? ''
    await shop.act('ana', conversationId, { type: 'reply', text: 'Here' })
    const [sent] = (await shop.storage.unfinished('acme')).filter(({ kind }) => kind === 'send-mail')
    const { replyTo } = (sent?.payload as unknown as Effects['send-mail']).mail
    await shop.ada.privacy.erase({ email }, email)
    await drain(shop)
    const [again] = await shop.acme.mail.receive(
      mail({ messageId: 'm4@ex.com', to: [replyTo], envelope: { from: email, to: [replyTo.address] } }),
      source,
    )
    expect(replyTo.address).toContain('+')
    expect(again?.kind).toBe('thread')
    expect(again?.conversationId).not.toBe(conversationId)
  })

  test('keeps what was filtered behind the request', async () => {
    const { shop } = await erased()
    shop.clock.at += 1
    const promotion = headers(['list-unsubscribe', '<mailto:x@ex.com>'])
    const [late] = await shop.acme.mail.receive(
      mail({ messageId: 'm5@ex.com', text: 'Buy', reply: 'Buy', ...promotion }),
      source,
    )
    await drain(shop)
    expect(late?.kind).toBe('filtered')
    expect((await shop.storage.list('acme', 'message')).map(({ id }) => id)).toEqual([late?.messageId])
  })

  test('is not brought back by the same mail, delivered again', async () => {
    const { shop } = await erased()
    await drain(shop)
    const [again] = await shop.acme.mail.receive(mail({ sourceDigest: '1'.repeat(64) }), source)
    expect(again?.kind).toBe('duplicate')
    expect(await shop.storage.list('acme', 'message')).toEqual([])
    expect(await shop.storage.list('acme', 'contact')).toEqual([])
  })

  test('is not brought back by what another system knew before', async () => {
    const { shop, before } = await erased()
    const { at } = shop.clock
    const imported = (recordedAt: number) =>
      shop.ada.privacy.importContact({ email, name: 'Cleo', recordedAt })
    expect(await imported(at)).toMatchObject({ outcome: false, reason: 'IMPORT_ERASED' })
    expect(await shop.storage.list('acme', 'contact')).toEqual([])
    expect(await imported(at + 1)).toMatchObject({ outcome: true, reason: 'IMPORT_ACCEPTED' })
    expect(await contactOf(shop, email)).not.toBe(before)
  })

  test('and comes back with the same browser gets a token of somebody new', async () => {
    const shop = await openShop()
    const visitor = shop.newVisitor()
    await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves(email))
    await shop.ada.privacy.erase({ email }, email)
    await drain(shop)
    const refused = { code: 'INVALID_TOKEN' }
    await expect(visitor.chat.send('hello', says('Hello again'))).rejects.toMatchObject(refused)
    await expect(
      visitor.visit({ page: 'https://acme.example/', device: 'desktop', sessionId: 's1' }),
    ).rejects.toMatchObject(refused)
    await send(shop.newVisitor(), 'Hello again')
  })

  test('twice is as gone as once', async () => {
    const { shop } = await erased()
    await shop.acme.mail.receive(mail({ messageId: 'm2@ex.com', text: 'Hello?', reply: 'Hello?' }), source)
    await drain(shop)
    const second = await contactOf(shop, email)
    shop.clock.at += day
    await shop.ada.privacy.erase({ contactId: second }, email)
    await drain(shop)
    expect(await shop.storage.list('acme', 'message')).toEqual([])
    const removals = await shop.ada.privacy.removals()
    expect(removals.map(({ finishedAt }) => finishedAt !== null)).toEqual([true, true])
    await shop.ada.privacy.importContact({ email, recordedAt: shop.clock.at + 1 })
    expect(await contactOf(shop, email)).not.toBe(second)
  })

  test('leaves an entry of the log that a stranger cannot guess the address from', async () => {
    const one = await openShop()
    const other = await openShop({ secret: 'another secret that nobody can guess' })
    for (const shop of [one, other]) await shop.acme.mail.receive(mail(), source)
    expect(await contactOf(one, email)).not.toBe(await contactOf(other, email))
  })
})

describe('an import', () => {
  test('adds to a contact that is there', async () => {
    const { ada, storage, clock } = await openShop()
    await ada.privacy.importContact({
      email: ' Cleo@EX.com',
      name: 'Cleo',
      ownerId: 'ana',
      recordedAt: clock.at,
    })
    await ada.privacy.importContact({ email, name: 'Cleo B.', recordedAt: clock.at })
    expect((await storage.list('acme', 'contact')).map(({ value }) => value)).toMatchObject([
      { email, name: 'Cleo B.', ownerId: 'ana' },
    ])
  })
})

describe('who does not', () => {
  test.each([
    ['type the address', { email }, 'cleo@ex.co'],
    ['type anything', { email }, ''],
  ])('%s erases nobody', async (_, name, typed) => {
    const shop = await openShop()
    await shop.acme.mail.receive(mail(), source)
    await expect(shop.ada.privacy.erase(name, typed)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'CONFIRMATION_MISMATCH' },
    })
    expect(await shop.ada.privacy.removals()).toEqual([])
  })

  test('exist cannot be erased or exported', async () => {
    const { ada } = await openShop()
    const unknown = { code: 'UNKNOWN_RECORD' }
    await expect(ada.privacy.erase({ contactId: 'nobody' }, '')).rejects.toMatchObject(unknown)
    await expect(
      ada.privacy.export({ visitorId: 'nobody' })[Symbol.asyncIterator]().next(),
    ).rejects.toMatchObject(unknown)
  })
})

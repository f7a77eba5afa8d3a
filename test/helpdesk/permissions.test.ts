import { describe, expect, test } from 'vitest'
import type { AgentSide } from '../../src/index'
import { mail } from '../inbox/mail/mail'
import { leaves, openShop, says, send, source } from './shop'

const always = { mode: 'always', replyTime: 'none' } as const

describe('setting up', () => {
  test.each([
    ['anybody else', 'ana', 'NOT_ADMIN'],
    ['an admin who left', 'old', 'USER_INACTIVE'],
  ])('P-01 is not for %s', async (_, userId, reason) => {
    const { acme, ada } = await openShop()
    await ada.users.save({ id: 'old', name: 'Old', admin: true, active: false })
    const side = acme.admin(userId)
    const calls = [
      () => side.settings(),
      () => side.users.save({ id: 'x', name: 'X' }),
      () => side.inboxes.create({ name: 'X', members: [] }),
      () => side.inboxes.setMembers('support', [userId]),
      () => side.channels.connectChat({ inboxId: 'support', name: 'X', availability: always }),
      () => side.channels.createHostedAddress({ inboxId: 'support', address: 'x@acme.example', name: 'X' }),
      () => side.bots.save({ id: 'x', name: 'X' }),
      () => side.targetedMessages.save({ id: 'x', name: 'X', channelId: 'chat-support', welcome: 'X' }),
      () => side.targetedMessages.list(),
      () => side.drafts.save({}),
      () => side.drafts.list(),
      () => side.drafts.review({}),
      () => side.drafts.discard('x'),
      () => side.targetedMessages.publish('hello'),
      () => side.targetedMessages.unpublish('hello'),
      () => side.targetedMessages.reorder(['hello']),
      () =>
        side.targetedMessages.preview({
          page: 'https://acme.example/',
          device: 'desktop',
          visitor: { kind: 'anonymous' },
        }),
      () =>
        side.targetedMessages.mailInstallCode({
          to: 'dev@acme.example',
          origin: 'https://help.acme.example',
        }),
      () => side.effects.dead(),
      () => side.effects.revive('x'),
      () => side.effects.reviveAll(),
    ]
    for (const call of calls)
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason } })
  })

  test('P-02 a second inbox needs an edition, also when two are asked for at once', async () => {
    const { helpdesk } = await openShop()
    const free = await helpdesk.createAccount('free', { admin: { id: 'eva', name: 'Eva' } })
    const eva = free.admin('eva')
    const both = await Promise.allSettled(['A', 'B'].map((name) => eva.inboxes.create({ name, members: [] })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(eva.inboxes.create({ name: 'C', members: [] })).rejects.toMatchObject({
      details: { reason: 'EDITION_REQUIRED' },
    })
  })

  test('what is there is not made again, nor taken over by another kind', async () => {
    const { ada, helpdesk } = await openShop()
    const calls = [
      () => helpdesk.createAccount('acme', { admin: { id: 'x', name: 'X' } }),
      () => ada.users.save({ id: 'ana', name: 'X' }),
      () => ada.inboxes.create({ id: 'support', name: 'X', members: [] }),
      () => ada.channels.createHostedAddress({ inboxId: 'support', address: 'HELP@acme.example', name: 'X' }),
      () =>
        ada.channels.connectChat({
          id: 'mail-help@acme.example',
          inboxId: 'support',
          name: 'X',
          availability: always,
        }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  })

  test('what a setting names has to be there', async () => {
    const { ada } = await openShop()
    const message = { id: 'x', name: 'X', welcome: 'X' }
    await expect(ada.inboxes.create({ name: 'X', members: ['ana', 'zoe'] })).rejects.toMatchObject({
      details: { place: 'inbox.members[1]' },
    })
    await expect(ada.inboxes.setMembers('support', ['__proto__'])).rejects.toMatchObject({
      code: 'INVALID_RULE',
    })
    await expect(
      ada.channels.connectChat({ inboxId: 'x', name: 'X', availability: always }),
    ).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    await expect(
      ada.targetedMessages.save({ ...message, channelId: 'mail-help@acme.example' }),
    ).rejects.toMatchObject({
      details: { place: 'widget.channelId' },
    })
    await expect(
      ada.targetedMessages.save({ ...message, channelId: 'chat-support', botId: 'x' }),
    ).rejects.toMatchObject({ details: { place: 'widget.botId' } })
  })
})

describe('an inbox', () => {
  const calls = (
    id: string,
    messageId: string,
  ): Readonly<Record<string, (side: AgentSide) => Promise<unknown>>> => ({
    list: (side) => side.conversations.list({ view: 'all', inboxIds: ['support'] }),
    counts: (side) => side.conversations.counts(['support']),
    conversation: (side) => side.conversations.get(id),
    entries: (side) => side.conversations.entries(id),
    why: (side) => side.conversations.why(id),
    source: (side) => side.conversations.source(messageId),
    position: (side) => side.changes.position('support'),
    follow: (side) =>
      side.changes.follow('support', 0, new AbortController().signal)[Symbol.asyncIterator]().next(),
  })

  test.each(['cem', 'ada'])('P-04 is closed to %s, who is no member, at every call', async (userId) => {
    const { acme } = await openShop()
    const [disposition] = await acme.mail.receive(mail(), source)
    const { conversationId, messageId } = disposition ?? { conversationId: '', messageId: '' }
    const all = Object.entries(calls(conversationId ?? '', messageId))
    expect(all).toHaveLength(8)
    for (const [name, call] of all) {
      await expect(call(acme.agent('ana')), name).resolves.toBeDefined()
      await expect(call(acme.agent(userId)), name).rejects.toMatchObject({
        code: 'FORBIDDEN',
        details: { reason: 'NOT_A_MEMBER' },
      })
    }
    const refused = await acme.agent(userId).conversations.act(conversationId ?? '', 'x', { type: 'close' })
    expect(refused).toMatchObject({ accepted: false, refused: { reason: 'NOT_A_MEMBER' } })
    expect(await acme.agent(userId).conversations.list({ view: 'all' })).toEqual({ rows: [] })
    expect((await acme.agent(userId).conversations.counts()).all).toBe(0)
    expect(await acme.agent(userId).profile.inboxes()).toEqual([])
  })

  test('P-04 closes to who follows it when they are removed', async () => {
    const { acme, ada, newVisitor } = await openShop()
    const abort = new AbortController()
    const changes = acme.agent('ana').changes.follow('support', 0, abort.signal)[Symbol.asyncIterator]()
    await send(newVisitor(), 'Hello')
    expect((await changes.next()).value).toMatchObject({ position: 1, inboxId: 'support', seq: 3 })
    await ada.inboxes.setMembers('support', ['ben'])
    await send(newVisitor(), 'Hello')
    await expect(changes.next()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('P-06 answers to a member without a seat', async () => {
    const { acme, ada, act, newVisitor } = await openShop()
    await ada.users.save({ id: 'eve', name: 'Eve' })
    await ada.inboxes.setMembers('support', ['ana', 'eve'])
    const id = await send(newVisitor(), 'Hello')
    expect(await act('eve', id, { type: 'assign', userId: 'eve' })).toMatchObject({ accepted: true })
    expect(await act('eve', id, { type: 'reply', text: 'Hi' })).toMatchObject({ accepted: true })
    expect((await acme.agent('eve').conversations.list({ view: 'mine' })).rows).toHaveLength(1)
  })

  test('P-05 gives nothing new to who has gone home, by hours that they set themselves', async () => {
    const { acme, newVisitor } = await openShop()
    const ben = acme.agent('ben')
    const never = {
      zone: 'Asia/Tokyo',
      ranges: [],
      overrides: [{ date: '1999-01-01', ranges: [{ from: '09:00', to: '10:00' }] }],
    }
    expect((await ben.profile.setHours(never)).hours).toEqual(never)
    for (let count = 0; count < 3; count += 1) await send(newVisitor(), 'Hello')
    expect((await acme.agent('ana').conversations.list({ view: 'mine' })).rows).toHaveLength(3)
    expect(await ben.profile.setHours(null)).not.toHaveProperty('hours')
    await send(newVisitor(), 'Hello')
    expect((await ben.conversations.list({ view: 'mine' })).rows).toHaveLength(1)
    await expect(ben.profile.setHours({ ...never, zone: 'Mars/Phobos' })).rejects.toMatchObject({
      code: 'ZONE_INVALID',
      details: { place: 'hours.zone' },
    })
  })

  test('P-05 gives nothing new to who is away, and leaves them what they have', async () => {
    const { acme, newVisitor } = await openShop()
    const first = newVisitor()
    const id = await send(first, 'Hello')
    expect(await acme.agent('ana').profile.setStatus('away')).toMatchObject({ status: 'away' })
    await send(first, 'Are you there?')
    for (let count = 0; count < 3; count += 1) await send(newVisitor(), 'Hello')
    const mine = await Promise.all(
      ['ana', 'ben'].map(async (who) =>
        (await acme.agent(who).conversations.list({ view: 'mine' })).rows.map((row) => row.id),
      ),
    )
    expect([mine[0], mine[1]?.length]).toEqual([[id], 3])
  })
})

describe('a visitor’s token', () => {
  test('names its visitor, in its account, under its secret', async () => {
    const { acme, helpdesk } = await openShop()
    const token = acme.host.newVisitorToken()
    expect(acme.visitor(token).visitorId).toBe(token.slice(0, token.indexOf('.')))
    const other = await openShop({ secret: 'another secret of some length' })
    const forged = [
      '',
      '.',
      token.slice(0, -1),
      `${token}0`,
      token.toUpperCase(),
      token.replace('visitor', 'Visitor'),
      `.${token.split('.')[1]}`,
      `x${token}`,
      'x'.repeat(1_000_000),
      undefined as never,
      { length: 3 } as never,
    ]
    for (const each of forged) {
      expect(() => acme.visitor(each)).toThrow(expect.objectContaining({ code: 'INVALID_TOKEN' }))
    }
    for (const account of [helpdesk.account('globex'), other.acme]) {
      expect(() => account.visitor(token)).toThrow(expect.objectContaining({ code: 'INVALID_TOKEN' }))
    }
  })
})

describe('what comes from outside', () => {
  test('is refused with its place before anything is read or written', async () => {
    const { acme, newVisitor, act } = await openShop()
    const visitor = newVisitor()
    const id = await send(visitor, 'Hello')
    const ana = acme.agent('ana')
    const refusals: readonly (readonly [() => Promise<unknown>, string])[] = [
      [() => visitor.visit({ page: 5 } as never), 'visit.page'],
      [() => visitor.chat.send('hello', says('x'.repeat(20_001), { clientId: 'x' })), 'message.text'],
      [() => visitor.chat.send('hello', undefined as never), 'message'],
      [() => visitor.consent.agree('hello', { page: '' } as never), 'agreement.version'],
      [() => visitor.chat.leaveEmail('hello', leaves(5 as never)), 'emailCapture.email'],
      [() => visitor.chat.leaveEmail('hello', { email: 'cleo@ex.com' } as never), 'emailCapture.page'],
      [() => visitor.consent.refuse('hello', {} as never), 'agreement.page'],
      [() => visitor.consent.object('hello', { page: '' } as never), 'agreement.version'],
      [() => visitor.consent.withdraw({} as never), 'withdrawal.page'],
      [() => acme.host.identify(acme.host.newVisitorToken(), {} as never), 'identity.email'],
      [() => act('ana', id, { type: 'reply', text: '' }), 'command.text'],
      [() => act('ana', id, { type: 'delete' } as never), 'command.type'],
      [() => ana.conversations.act(id, '', { type: 'close' }), 'commandId'],
      [() => ana.conversations.list({ view: 'none' } as never), 'request.view'],
      [() => ana.profile.setStatus('busy' as never), 'status'],
    ]
    for (const [call, place] of refusals) {
      await expect(call(), place).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { place } })
    }
    expect(await ana.conversations.entries(id)).toHaveLength(3)
  })

  test('names what is there', async () => {
    const { acme, newVisitor } = await openShop()
    const calls = [
      () => newVisitor().chat.send('zoe', says('Hello')),
      () => newVisitor().chat.entries('zoe'),
      () => acme.agent('ana').conversations.get('zoe'),
      () => acme.agent('zoe').profile.user(),
      () => acme.agent('zoe').conversations.list({ view: 'all' }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
  })
})

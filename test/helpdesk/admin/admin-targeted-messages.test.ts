import { describe, expect, test } from 'vitest'
import type { OutgoingMail } from '../../../src/inbox/mail/outgoing-mail'
import type { PreviewRequest } from '../../../src/index'
import { emptyPlan } from '../../../src/shared/plan'
import { hello, openShop, says, send } from '../shop'

const visit = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const
const anonymous: PreviewRequest = {
  page: 'https://acme.example/',
  device: 'desktop',
  visitor: { kind: 'anonymous' },
}

describe('a draft', () => {
  test('shows to nobody until it is published, and is gone then', async () => {
    const { ada, newVisitor } = await openShop({ widget: { published: false } })
    const { id, review } = await ada.drafts.save({ channelId: 'chat-support', welcome: 'Welcome!' })
    expect([review.ready, (await newVisitor().visit(visit)).shown]).toEqual([false, false])
    await expect(newVisitor().chat.send(id, says('Hi'))).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })

    await ada.drafts.save({ id, name: 'Welcome', channelId: 'chat-support', welcome: 'Welcome!' })
    expect(await ada.drafts.list()).toMatchObject([{ id, review: { ready: true } }])
    expect((await newVisitor().visit(visit)).shown).toBe(false)

    expect(await ada.targetedMessages.publish(id)).toMatchObject({
      message: { id, published: true, type: 'chat' },
      findings: [],
    })
    expect((await newVisitor().visit(visit)).place?.targetedMessage.welcome).toBe('Welcome!')
    expect(await ada.drafts.list()).toEqual([])
  })

  test('of a message leaves the message as it is, and keeps its age', async () => {
    const { ada, clock, newVisitor } = await openShop()
    const [saved] = await ada.targetedMessages.list()
    await ada.drafts.save({ ...saved, welcome: 'Hello again!', published: false, createdAt: 1 })
    expect((await newVisitor().visit(visit)).place?.targetedMessage.welcome).toBe('Hi!')
    clock.at += 60_000
    expect((await ada.targetedMessages.publish('hello')).message).toMatchObject({
      welcome: 'Hello again!',
      published: true,
      createdAt: saved?.createdAt,
    })
    expect(await ada.targetedMessages.list()).toHaveLength(1)
  })

  test('that is not sound is not published: every problem is told, and nothing changes', async () => {
    const { ada } = await openShop()
    await ada.drafts.save({ ...hello, name: '', welcome: '', audience: { kind: 'lists', lists: [] } })
    await expect(ada.targetedMessages.publish('hello')).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: {
        problems: [
          { place: 'message.name' },
          { place: 'message.audience.lists', reason: 'AUDIENCE_LIST_EMPTY' },
          { place: 'message.welcome' },
        ],
      },
    })
    expect(await ada.targetedMessages.list()).toMatchObject([{ welcome: 'Hi!' }])
    expect(await ada.drafts.list()).toHaveLength(1)
  })

  test('is discarded, once', async () => {
    const { ada } = await openShop()
    const { id } = await ada.drafts.save({})
    expect([await ada.drafts.discard(id), await ada.drafts.discard(id)]).toEqual([true, false])
    await expect(ada.targetedMessages.publish(id)).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
  })

  test('is the newest, when it is saved while it is published', async () => {
    const { ada } = await openShop()
    await ada.drafts.save({ ...hello, welcome: 'One' })
    await Promise.all([ada.targetedMessages.publish('hello'), ada.drafts.save({ ...hello, welcome: 'Two' })])
    const [widgets, drafts] = await Promise.all([ada.targetedMessages.list(), ada.drafts.list()])
    expect([...widgets.map(({ welcome }) => welcome), ...drafts.map(({ setup }) => setup.welcome)]).toContain(
      'Two',
    )
  })
})

describe('a message', () => {
  test('that is taken back shows to nobody, keeps its open chats, and comes back', async () => {
    const { ada, newVisitor } = await openShop()
    const visitor = newVisitor()
    await send(visitor, 'Hello')
    await ada.targetedMessages.unpublish('hello')
    expect((await newVisitor().visit(visit)).shown).toBe(false)
    expect((await visitor.visit(visit)).shown).toBe(true)
    await ada.targetedMessages.publish('hello')
    expect((await newVisitor().visit(visit)).shown).toBe(true)
  })

  test('P-07 does not come back when its routing has lost its people', async () => {
    const { ada, storage } = await openShop()
    await ada.targetedMessages.unpublish('hello')
    await storage.commit('acme', { ...emptyPlan, removes: [{ kind: 'user', id: 'ben' }] })
    await expect(ada.targetedMessages.publish('hello')).rejects.toMatchObject({
      details: { place: 'routing.users[1]' },
    })
  })

  test('on whose colour nothing can be read is refused with the figure', async () => {
    const { ada } = await openShop()
    await expect(ada.targetedMessages.save({ ...hello, appearance: { accent: '#808080' } })).rejects.toThrow(
      'Expected a colour on which text has a contrast of 4.5, and not of 4.17 at message.appearance.accent, found "#808080".',
    )
  })
})

describe('a preview', () => {
  test('shows what a visitor sees, and with its drafts what they would see', async () => {
    const { ada, newVisitor } = await openShop()
    await ada.drafts.save({ ...hello, welcome: 'Hello again!' })
    await ada.drafts.save({ ...hello, id: 'first', priority: -1 })
    await ada.drafts.save({ id: 'unsound' })
    const [plain, withDrafts] = [
      await ada.targetedMessages.preview(anonymous),
      await ada.targetedMessages.preview({ ...anonymous, drafts: true }),
    ]
    expect(plain.place).toEqual((await newVisitor().visit(visit)).place)
    expect(plain.messages).toMatchObject([{ id: 'hello', name: 'Hello', verdict: 'won' }])
    expect(withDrafts.messages).toMatchObject([
      { id: 'first', verdict: 'won' },
      { id: 'hello', verdict: 'lost', lostTo: 'first' },
    ])
  })

  test('of a draft, and what is hardly meant in it, go by the age of its message', async () => {
    const { ada, clock } = await openShop()
    clock.at += 1
    await ada.targetedMessages.save({ ...hello, id: 'younger', name: 'Younger', priority: 0 })
    clock.at += 1
    for (const id of ['hello', 'younger']) await ada.drafts.save({ ...hello, id, name: id })
    const { findings } = await ada.drafts.save({ ...hello, id: 'new', name: 'New', priority: 0 })
    expect(findings).toMatchObject([{ code: 'SHADOWED_BY_BROADER', path: 'message' }])
    const { place } = await ada.targetedMessages.preview({ ...anonymous, drafts: true })
    const before = (await ada.drafts.list()).map((each) => each.findings.map(({ id }) => id))
    const published = await ada.targetedMessages.publish('younger')
    await ada.targetedMessages.publish('hello')
    expect(place?.targetedMessage.id).toBe('hello')
    expect((await ada.targetedMessages.preview(anonymous)).place?.targetedMessage.id).toBe('hello')
    expect(before).toEqual([['younger'], ['new'], ['younger']])
    expect(published.findings).toMatchObject([{ id: 'younger', path: 'message' }])
  })

  test('is of any moment, and of contacts that are there', async () => {
    const { ada, clock } = await openShop()
    await ada.channels.connectChat({
      inboxId: 'support',
      name: 'Chat',
      availability: {
        mode: 'hours',
        replyTime: 'none',
        hours: { zone: 'UTC', ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] },
        outside: { action: 'hide' },
      },
    })
    const shown = async (at: number) => (await ada.targetedMessages.preview({ ...anonymous, at })).shown
    const sunday = Date.UTC(2026, 10, 22, 12)
    expect([await shown(sunday), await shown(sunday + 86_400_000)]).toEqual([false, true])
    expect(clock.at).toBe(1_790_000_000_000)
    const stranger = { kind: 'contact', contactId: 'zoe' } as const
    await expect(ada.targetedMessages.preview({ ...anonymous, visitor: stranger })).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    await expect(
      ada.targetedMessages.preview({ ...anonymous, visitor: { kind: 'ghost' } as never }),
    ).rejects.toMatchObject({
      details: { place: 'preview.visitor.kind' },
    })
  })
})

describe('the code to install', () => {
  test('goes to a developer, once for each time it is asked for', async () => {
    const sent: OutgoingMail[] = []
    const { ada, helpdesk } = await openShop({ mail: { send: async (mail) => void sent.push(mail) } })
    const request = { to: 'dev@acme.example', origin: 'https://help.acme.example' }
    await ada.targetedMessages.mailInstallCode(request)
    await ada.targetedMessages.mailInstallCode(request)
    await helpdesk.worker.drain()
    expect(sent.map(({ from, to }) => [from.address, to[0]?.address])).toEqual([
      ['help@acme.example', 'dev@acme.example'],
      ['help@acme.example', 'dev@acme.example'],
    ])
    expect(sent[0]?.text).toContain('data-helpdesk="acme"')
  })

  test('needs an address to come from, one to go to, and one to load from', async () => {
    const { ada, helpdesk } = await openShop()
    const bare = (await helpdesk.createAccount('bare', { admin: { id: 'eva', name: 'Eva' } })).admin('eva')
    const request = { to: 'dev@acme.example', origin: 'https://help.acme.example' }
    await expect(bare.targetedMessages.mailInstallCode(request)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(ada.targetedMessages.mailInstallCode({ ...request, to: 'dev' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(ada.targetedMessages.mailInstallCode({ ...request, origin: 'x' })).rejects.toMatchObject({
      details: { place: 'origin' },
    })
  })
})

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
    const { id, review } = await ada.saveDraft({ channelId: 'chat-support', welcome: 'Welcome!' })
    expect([review.ready, (await newVisitor().visit(visit)).shown]).toEqual([false, false])
    await expect(newVisitor().send(id, says('Hi'))).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })

    await ada.saveDraft({ id, name: 'Welcome', channelId: 'chat-support', welcome: 'Welcome!' })
    expect(await ada.drafts()).toMatchObject([{ id, review: { ready: true } }])
    expect((await newVisitor().visit(visit)).shown).toBe(false)

    expect(await ada.publish(id)).toMatchObject({
      widget: { id, published: true, type: 'chat' },
      findings: [],
    })
    expect((await newVisitor().visit(visit)).place?.widget.welcome).toBe('Welcome!')
    expect(await ada.drafts()).toEqual([])
  })

  test('of a message leaves the message as it is, and keeps its age', async () => {
    const { ada, clock, newVisitor } = await openShop()
    const [saved] = await ada.widgets()
    await ada.saveDraft({ ...saved, welcome: 'Hello again!', published: false, createdAt: 1 })
    expect((await newVisitor().visit(visit)).place?.widget.welcome).toBe('Hi!')
    clock.at += 60_000
    expect((await ada.publish('hello')).widget).toMatchObject({
      welcome: 'Hello again!',
      published: true,
      createdAt: saved?.createdAt,
    })
    expect(await ada.widgets()).toHaveLength(1)
  })

  test('that is not sound is not published: every problem is told, and nothing changes', async () => {
    const { ada } = await openShop()
    await ada.saveDraft({ ...hello, name: '', welcome: '', audience: { kind: 'lists', lists: [] } })
    await expect(ada.publish('hello')).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: {
        problems: [
          { place: 'message.name' },
          { place: 'message.audience.lists', reason: 'AUDIENCE_LIST_EMPTY' },
          { place: 'message.welcome' },
        ],
      },
    })
    expect(await ada.widgets()).toMatchObject([{ welcome: 'Hi!' }])
    expect(await ada.drafts()).toHaveLength(1)
  })

  test('is discarded, once', async () => {
    const { ada } = await openShop()
    const { id } = await ada.saveDraft({})
    expect([await ada.discardDraft(id), await ada.discardDraft(id)]).toEqual([true, false])
    await expect(ada.publish(id)).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
  })

  test('is the newest, when it is saved while it is published', async () => {
    const { ada } = await openShop()
    await ada.saveDraft({ ...hello, welcome: 'One' })
    await Promise.all([ada.publish('hello'), ada.saveDraft({ ...hello, welcome: 'Two' })])
    const [widgets, drafts] = await Promise.all([ada.widgets(), ada.drafts()])
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
    await ada.unpublish('hello')
    expect((await newVisitor().visit(visit)).shown).toBe(false)
    expect((await visitor.visit(visit)).shown).toBe(true)
    await ada.publish('hello')
    expect((await newVisitor().visit(visit)).shown).toBe(true)
  })

  test('P-07 does not come back when its routing has lost its people', async () => {
    const { ada, storage } = await openShop()
    await ada.unpublish('hello')
    await storage.commit('acme', { ...emptyPlan, removes: [{ kind: 'user', id: 'ben' }] })
    await expect(ada.publish('hello')).rejects.toMatchObject({ details: { place: 'routing.users[1]' } })
  })

  test('on whose colour nothing can be read is refused with the figure', async () => {
    const { ada } = await openShop()
    await expect(ada.saveWidget({ ...hello, appearance: { accent: '#808080' } })).rejects.toThrow(
      'Expected a colour on which text has a contrast of 4.5, and not of 4.17 at message.appearance.accent, found "#808080".',
    )
  })
})

describe('a preview', () => {
  test('shows what a visitor sees, and with its drafts what they would see', async () => {
    const { ada, newVisitor } = await openShop()
    await ada.saveDraft({ ...hello, welcome: 'Hello again!' })
    await ada.saveDraft({ ...hello, id: 'first', priority: -1 })
    await ada.saveDraft({ id: 'unsound' })
    const [plain, withDrafts] = [
      await ada.preview(anonymous),
      await ada.preview({ ...anonymous, drafts: true }),
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
    await ada.saveWidget({ ...hello, id: 'younger', name: 'Younger', priority: 0 })
    clock.at += 1
    for (const id of ['hello', 'younger']) await ada.saveDraft({ ...hello, id, name: id })
    const { findings } = await ada.saveDraft({ ...hello, id: 'new', name: 'New', priority: 0 })
    expect(findings).toMatchObject([{ code: 'SHADOWED_BY_BROADER', path: 'message' }])
    const { place } = await ada.preview({ ...anonymous, drafts: true })
    const before = (await ada.drafts()).map((each) => each.findings.map(({ id }) => id))
    const published = await ada.publish('younger')
    await ada.publish('hello')
    expect(place?.widget.id).toBe('hello')
    expect((await ada.preview(anonymous)).place?.widget.id).toBe('hello')
    expect(before).toEqual([['younger'], ['new'], ['younger']])
    expect(published.findings).toMatchObject([{ id: 'younger', path: 'message' }])
  })

  test('is of any moment, and of contacts that are there', async () => {
    const { ada, clock } = await openShop()
    await ada.connectChat({
      inboxId: 'support',
      name: 'Chat',
      availability: {
        mode: 'hours',
        replyTime: 'none',
        hours: { zone: 'UTC', ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] },
        outside: { action: 'hide' },
      },
    })
    const shown = async (at: number) => (await ada.preview({ ...anonymous, at })).shown
    const sunday = Date.UTC(2026, 10, 22, 12)
    expect([await shown(sunday), await shown(sunday + 86_400_000)]).toEqual([false, true])
    expect(clock.at).toBe(1_790_000_000_000)
    const stranger = { kind: 'contact', contactId: 'zoe' } as const
    await expect(ada.preview({ ...anonymous, visitor: stranger })).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    await expect(ada.preview({ ...anonymous, visitor: { kind: 'ghost' } as never })).rejects.toMatchObject({
      details: { place: 'preview.visitor.kind' },
    })
  })
})

describe('the code to install', () => {
  test('goes to a developer, once for each time it is asked for', async () => {
    const sent: OutgoingMail[] = []
    const { ada, helpdesk } = await openShop({ mail: { send: async (mail) => void sent.push(mail) } })
    const request = { to: 'dev@acme.example', origin: 'https://help.acme.example' }
    await ada.mailInstallCode(request)
    await ada.mailInstallCode(request)
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
    await expect(bare.mailInstallCode(request)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(ada.mailInstallCode({ ...request, to: 'dev' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(ada.mailInstallCode({ ...request, origin: 'x' })).rejects.toMatchObject({
      details: { place: 'origin' },
    })
  })
})

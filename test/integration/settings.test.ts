import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatSession, ChatVisit, Problem } from '../../examples/helpdesk/api'
import type { RunningServer } from '../../examples/helpdesk/server/start-server'
import type {
  ChatSettings,
  Install,
  MessageRow,
  MessageSetup,
  PagePreview,
  Settings,
  SetupAnswer,
} from '../../examples/helpdesk/settings-api'
import type { Finding } from '../../src/index'
import { startHelpdesk } from '../support/start-helpdesk'

let server: RunningServer

beforeAll(async () => {
  server = await startHelpdesk()
})
afterAll(() => server.stop())

interface Answer<Body> {
  readonly status: number
  readonly body: Body
}

const ask = async <Body>(path: string, init: RequestInit): Promise<Answer<Body>> => {
  const response = await fetch(new URL(path, server.url), init)
  const text = await response.text()
  return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body }
}

const json = (body: unknown, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** Somebody who signed in and asks the settings. */
const signIn = async (userId: string) => {
  const response = await fetch(new URL('/api/sign-in', server.url), json({ userId }, {}))
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] as string
  return {
    get: <Body>(path: string) => ask<Body>(`/api/settings${path}`, { headers: { cookie } }),
    post: <Body>(path: string, body: unknown = {}) =>
      ask<Body>(`/api/settings${path}`, json(body, { cookie })),
  }
}

/** What a new visitor is shown on a page. */
const visit = async (path: string): Promise<ChatVisit> => {
  const { body } = await ask<ChatSession>('/api/chat/session', json({}, {}))
  const page = new URL(path, server.url).href
  const seen = { page, sessionId: 's1', device: 'desktop' }
  return (await ask<ChatVisit>('/api/chat/visit', json(seen, { authorization: `Bearer ${body.token}` }))).body
}

const sound = {
  channelId: 'support-chat',
  name: 'Imprint',
  welcome: 'Questions about us?',
  urls: { rules: [{ target: 'url', operator: 'is', value: '/imprint' }] },
}

const told = {
  inboxId: 'support',
  availability: { mode: 'always', replyTime: 'none' },
  at: '2026-12-24T10:00',
  zone: 'UTC',
  language: 'en',
  bot: false,
}

describe('the settings', () => {
  test('P-01 are for admins, whatever is asked', async () => {
    const ana = await signIn('ana')
    const asked = [
      ana.get(''),
      ana.get('/messages?inbox=support'),
      ana.post('/messages/order', { inboxId: 'support', ids: ['home'] }),
      ana.get('/messages/home'),
      ana.post('/drafts', sound),
      ana.post('/review', sound),
      ana.post('/messages/home/publish'),
      ana.post('/messages/home/off'),
      ana.post('/messages/home/discard'),
      ana.post('/preview', { page: server.url, device: 'desktop', visitor: { kind: 'anonymous' } }),
      ana.post('/channels', { inboxId: 'support', name: 'Chat' }),
      ana.post('/channels/support-chat/availability', {
        availability: { mode: 'always', replyTime: 'none' },
      }),
      ana.post('/availability/preview', told),
      ana.post('/bots/guide/hand-off', { handoffOutsideHours: 'never' }),
      ana.get('/install'),
      ana.post('/install/mail', { to: 'dev@acme.example' }),
      ana.post('/install/check', { platform: 'Wix' }),
    ]
    for (const { status, body } of await Promise.all(asked)) {
      expect([status, body]).toMatchObject([403, { code: 'FORBIDDEN', details: { reason: 'NOT_ADMIN' } }])
    }
    expect((await ask('/api/settings', {})).status).toBe(401)
  })

  test('list the options of the settings pages', async () => {
    const ada = await signIn('ada')
    const { body } = await ada.get<Settings>('')
    expect(body.inboxes.map(({ name }) => name).sort()).toEqual(['Sales', 'Support'])
    expect(body.channels.find(({ id }) => id === 'support-chat')).toMatchObject({
      inboxId: 'support',
      replyTime: 'Typically replies in a few minutes',
    })
    expect(body.people).toContainEqual({ id: 'carla', name: 'Carla', seat: 'none' })
    expect(body.bots).toEqual([{ id: 'guide', name: 'Guide', handoffOutsideHours: 'if-user-available' }])
  })
})

describe('a targeted message', () => {
  test('is drafted, reviewed, published, shown, and switched off', async () => {
    const ada = await signIn('ada')
    const drafted = await ada.post<MessageSetup>('/drafts', { ...sound, welcome: '' })
    const { id, state, edited, problems } = drafted.body
    expect([state, edited, problems]).toMatchObject([
      'draft',
      true,
      [{ place: 'message.welcome', expected: 'text that is not empty' }],
    ])
    expect(await ada.post<Problem>(`/messages/${id}/publish`)).toMatchObject({
      status: 422,
      body: { code: 'INVALID_RULE', details: { place: 'message.welcome' } },
    })

    await ada.post('/drafts', { ...sound, id })
    const published = await ada.post<MessageSetup>(`/messages/${id}/publish`)
    expect(published.body).toMatchObject({ id, state: 'published', edited: false, problems: [] })
    expect(await visit('/imprint')).toMatchObject({ shown: true, welcome: sound.welcome })

    expect((await ada.post<MessageSetup>(`/messages/${id}/off`)).body.state).toBe('off')
    expect((await visit('/imprint')).shown).toBe(false)
  })

  test('keeps what visitors have while its draft is edited, and a draft can be thrown away', async () => {
    const ada = await signIn('ada')
    const { body: home } = await ada.get<MessageSetup>('/messages/home')
    expect(home).toMatchObject({ state: 'published', edited: false, problems: [], findings: [] })
    const draft = await ada.post<MessageSetup>('/drafts', { ...home.setup, welcome: 'Good day!' })
    expect(draft.body).toMatchObject({ edited: true, setup: { welcome: 'Good day!' } })
    expect(draft.body.published?.welcome).toBe(home.setup.welcome)
    expect((await visit('/')).welcome).toBe(home.setup.welcome)
    expect((await ada.post('/messages/home/discard')).status).toBe(204)
    expect((await ada.get<MessageSetup>('/messages/home')).body).toMatchObject({ edited: false })
  })

  test('comes with its likely mistakes, also when nothing is saved', async () => {
    const ada = await signIn('ada')
    const urls = { rules: [{ target: 'url', operator: 'starts-with', value: '/im' }] }
    const { body } = await ada.post<SetupAnswer>('/review', { ...sound, urls })
    expect(body).toMatchObject({
      problems: [{ place: 'message.id' }],
      findings: [{ code: 'PREFIX_NOT_SEGMENT_BOUND', path: 'message.urls.rules[0].value' }],
    })
    expect(await ada.post<Problem>('/drafts', [])).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    })
    expect((await ada.get('/messages/nothing')).status).toBe(404)
  })

  test('has its place in the list of its inbox', async () => {
    const ada = await signIn('ada')
    const ids = async () =>
      (await ada.get<readonly MessageRow[]>('/messages?inbox=support')).body
        .filter(({ state }) => state === 'published')
        .map(({ id }) => id)
    expect(await ids()).toEqual(['home', 'docs', 'contact'])
    const order = { inboxId: 'support', ids: ['docs', 'contact', 'home'] }
    const { body } = await ada.post<readonly MessageRow[]>('/messages/order', order)
    expect(body.slice(0, 3).map(({ id }) => id)).toEqual(order.ids)
    expect(await ids()).toEqual(order.ids)
    expect((await ada.get<readonly MessageRow[]>('/messages?inbox=sales')).body).toMatchObject([
      { id: 'pricing', state: 'published', channel: 'Larkspur Sales', accent: '#5b3aa8' },
    ])
    expect((await ada.post('/messages/order', { inboxId: 'support', ids: ['x'] })).status).toBe(400)
  })

  test('is listed with an incomplete draft, and shows its targeting when the draft is complete', async () => {
    const ada = await signIn('ada')
    const row = async () =>
      (await ada.get<readonly MessageRow[]>('/messages?inbox=sales')).body.find(({ id }) => id === 'odd')
    await ada.post('/drafts', { id: 'odd', channelId: 'sales-chat', urls: 7, audience: 'all', name: 5 })
    expect(await row()).toMatchObject({ state: 'draft', name: '', accent: '#0b6156' })
    expect(await row()).not.toHaveProperty('targeting')
    await ada.post('/drafts', { ...sound, id: 'odd', channelId: 'sales-chat' })
    expect(await row()).toMatchObject({ targeting: { urls: sound.urls }, problems: 0 })
    await ada.post('/messages/odd/discard')
  })
})

describe('a preview', () => {
  test('shows the message of a page, and which message has a higher priority', async () => {
    const ada = await signIn('ada')
    await ada.post('/drafts', { ...sound, id: 'wide', name: 'Wide', urls: { rules: [] } })
    const page = new URL('/pricing', server.url).href
    const request = { page, device: 'mobile', visitor: { kind: 'anonymous' }, drafts: true }
    const { body } = await ada.post<PagePreview>('/preview', request)
    expect(body.visit).toMatchObject({ shown: true, messageId: 'pricing' })
    expect(body.messages.find(({ id }) => id === 'pricing')).toMatchObject({ verdict: 'won' })
    expect(body.messages.find(({ id }) => id === 'home')).toMatchObject({
      verdict: 'failed',
      reason: 'NO_RULE_MATCHED',
    })
    expect(body.messages.find(({ id }) => id === 'wide')).toMatchObject({
      verdict: 'lost',
      lostTo: { id: 'pricing', name: 'Consent first, then sales' },
    })
    await ada.post('/messages/wide/discard')
    expect((await ada.post('/preview', { page })).status).toBe(400)
  })
})

describe('the availability of a chat', () => {
  test('is saved for all its messages, and leaves what else the chat is as it was', async () => {
    const ada = await signIn('ada')
    const admin = server.account.admin('ada')
    const availability = { mode: 'always', replyTime: 'none' } as const
    const chat = { id: 'extra', inboxId: 'support', name: 'Extra', fallThroughWhenHidden: true }
    await admin.channels.connectChat({ ...chat, availability })
    await ada.post('/channels/extra/availability', {
      availability: { mode: 'always', replyTime: 'a_day' },
    })
    expect((await admin.settings()).channels.find(({ id }) => id === 'extra')).toMatchObject({
      ...chat,
      availability: { replyTime: 'a_day' },
    })
  })

  test('shows to visitors, or is refused with its place', async () => {
    const ada = await signIn('ada')
    const path = '/channels/support-chat/availability'
    const saved = await ada.post<ChatSettings>(path, {
      availability: { mode: 'always', replyTime: 'a_day' },
    })
    expect(saved.body).toMatchObject({
      id: 'support-chat',
      name: 'Larkspur Support',
      availability: { replyTime: 'a_day' },
    })
    expect((await visit('/')).availability).toMatchObject({ replyTime: 'Typically replies in a day' })

    const hours = { zone: 'Europe/Berlin', ranges: [{ days: ['monday'], from: '25:00', to: '17:00' }] }
    const wrong = { mode: 'hours', replyTime: 'none', hours, outside: { action: 'hide' } }
    expect(await ada.post<Problem>(path, { availability: wrong })).toMatchObject({
      status: 422,
      body: { details: { place: 'availability.hours.ranges[0].from' } },
    })
    expect((await ada.post('/channels/nothing/availability', {})).status).toBe(404)
  })
})

describe('the code to install', () => {
  test('is the one of this server, to copy and to mail', async () => {
    const ada = await signIn('ada')
    const { body } = await ada.get<Install>('/install')
    expect(body.code).toContain(`src="${new URL('/widget/widget.js', server.url).href}"`)
    expect((await ada.post('/install/mail', { to: 'dev@acme.example' })).status).toBe(204)
    await expect
      .poll(() => server.catcher?.mails().filter(({ text }) => text.includes('widget.js')).length)
      .toBe(1)
    expect((await ada.post('/install/mail', { to: 'nobody' })).status).toBe(400)
  })

  test('is looked for in a page, and is not for Wix', async () => {
    const ada = await signIn('ada')
    const { code } = (await ada.get<Install>('/install')).body
    const codes = async (site: object) =>
      (await ada.post<readonly Finding[]>('/install/check', site)).body.map((finding) => finding.code)
    expect(await codes({ html: `<p>Hi</p>${code}` })).toEqual([])
    expect(await codes({ html: '<p>Hi</p>' })).toEqual(['TRACKING_CODE_MISSING'])
    expect(await codes({ platform: 'Wix' })).toEqual(['PLATFORM_UNSUPPORTED'])
  })
})

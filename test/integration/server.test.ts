import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSmtpSender } from 'frontdesk/adapters/smtp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type {
  AgentEntry,
  ChatEntry,
  ChatSession,
  ChatVisit,
  ConversationDetail,
  ConversationList,
  Counts,
  Done,
  Me,
  Person,
  Problem,
  Why,
} from '../../examples/helpdesk/api'
import { readOptions, UsageError } from '../../examples/helpdesk/server/options'
import type { RunningServer } from '../../examples/helpdesk/server/start-server'
import { createTestDatabase } from '../support/postgres-database'
import { serverEvents, takeEvents } from '../support/server-events'
import { startHelpdesk } from '../support/start-helpdesk'

let server: RunningServer

beforeAll(async () => {
  server = await startHelpdesk()
})
afterAll(() => server.stop())

const url = (path: string): string => new URL(path, server.url).href

interface Answer<Body> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

const ask = async <Body>(path: string, init: RequestInit = {}): Promise<Answer<Body>> => {
  const response = await fetch(url(path), init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as Body,
  }
}

const post = <Body>(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** A browser with the widget on a page. */
const openWidget = async (page: string) => {
  const { token } = (await post<ChatSession>('/api/chat/session', {})).body
  const sessionId = crypto.randomUUID()
  const chat = <Body>(path: string, body: unknown) =>
    post<Body>(`/api/chat/${path}`, body, { authorization: `Bearer ${token}` })
  const visit = () =>
    chat<ChatVisit>('visit', { page: url(page), sessionId, device: 'desktop', zone: 'Europe/Berlin' })
  const send = <Body>(messageId: string, text: string, clientId: string = crypto.randomUUID()) =>
    chat<Body>('messages', { messageId, clientId, text, page: url(page), sessionId, noticeShown: true })
  const stream = (after: number, headers: Record<string, string> = {}) =>
    serverEvents(url(`/api/chat/stream?token=${token}&after=${after}`), { headers })
  return { token, chat, visit, send, stream }
}

/** Somebody who signed in to the inbox. */
const signIn = async (userId: string) => {
  const { headers } = await post('/api/sign-in', { userId })
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] as string
  const get = <Body>(path: string) => ask<Body>(path, { headers: { cookie } })
  const act = <Body = Done>(id: string, command: string, body: object = {}) =>
    post<Body>(`/api/conversations/${id}/${command}`, { commandId: crypto.randomUUID(), ...body }, { cookie })
  const find = async (query: string, preview: string) => {
    const { rows } = (await get<ConversationList>(`/api/conversations?${query}`)).body
    const row = rows.find((each) => each.preview.includes(preview))
    if (row === undefined)
      throw new Error(`Expected a row "${preview}" in ${query}, found ${rows.map((each) => each.preview)}.`)
    return row
  }
  return { cookie, get, act, find }
}

describe('the widget', () => {
  test('keeps its visitor, and gets a new one for a token that was not signed here', async () => {
    const first = (await post<ChatSession>('/api/chat/session', {})).body
    expect((await post<ChatSession>('/api/chat/session', { token: first.token })).body).toEqual(first)
    const forged = `${first.visitorId}.${'0'.repeat(64)}`
    const other = (await post<ChatSession>('/api/chat/session', { token: forged })).body
    expect(other.visitorId).not.toBe(first.visitorId)
  })

  test.each([
    ['/', 'home'],
    ['/pricing', 'pricing'],
    ['/docs?chapter=alarms', 'docs'],
    ['/contact', 'contact'],
  ])('shows on %s the message %s, and says why', async (page, messageId) => {
    const widget = await openWidget(page)
    const { status, body } = await widget.visit()
    expect(status).toBe(200)
    expect(body.messageId ?? 'hidden').toBe(messageId)
    expect(body.why.map(({ policy }) => policy)).toEqual([
      'targeting',
      'availability',
      'consent',
      'senders',
      'emailCapture',
    ])
    expect(body.why[0]).toMatchObject({ reason: 'WON_PRIORITY', explanation: { holds: true } })
  })

  test('shows nothing where no message is meant to be', async () => {
    const { body } = await (await openWidget('/imprint')).visit()
    expect(body).toMatchObject({ shown: false, entries: [], why: [{ reason: 'NO_MESSAGE_MATCHED' }] })
  })

  test('is available to other sites, without their cookies', async () => {
    const preflight = await ask('/api/chat/visit', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
    const refused = await post<Problem>('/api/chat/visit', {}, { origin: 'https://shop.example' })
    expect(refused.status).toBe(401)
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('waits for consent, and takes a message once however often it is sent', async () => {
    const widget = await openWidget('/pricing')
    const { consent } = (await widget.visit()).body
    expect(consent).toMatchObject({ basis: 'explicit', maySend: false })

    const refused = await widget.send<Problem>('pricing', 'Hello?')
    expect(refused).toMatchObject({ status: 409, body: { code: 'CONSENT_REQUIRED' } })
    expect(refused.body.sentence).toMatch(/agree/)
    const stale = await widget.chat<Problem>('agree', { messageId: 'pricing', version: 'another' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'CONSENT_STALE' } })
    expect((await widget.chat('agree', { messageId: 'pricing', version: consent?.version })).status).toBe(204)
    expect((await widget.visit()).body.consent?.maySend).toBe(true)

    const sent = await widget.send('pricing', 'Is there a discount for islands?', 'letter-1')
    const again = await widget.send('pricing', 'Is there a discount for islands?', 'letter-1')
    expect(sent).toMatchObject({ status: 200, body: { accepted: true } })
    expect(again.body).toEqual(sent.body)
    const { entries } = (await widget.visit()).body
    expect(entries).toMatchObject([{ type: 'message', from: 'visitor', clientId: 'letter-1' }])
  })

  test('C-06 gives receipts, and stops everything in one step', async () => {
    const widget = await openWidget('/pricing')
    const { consent } = (await widget.visit()).body
    const about = { messageId: 'pricing', version: consent?.version }
    const receipts = () =>
      ask<unknown[]>('/api/chat/receipts', { headers: { authorization: `Bearer ${widget.token}` } })
    expect((await widget.chat('refuse', about)).status).toBe(204)
    expect(await widget.send('pricing', 'Hello?')).toMatchObject({ body: { code: 'CONSENT_REFUSED' } })
    expect(await widget.chat('object', about)).toMatchObject({ status: 409 })
    await widget.chat('agree', about)
    expect((await receipts()).body).toMatchObject([
      { version: 'KI-CR-v1.1.0', policyUrl: 'https://larkspur.example/privacy' },
    ])

    const stopped = await widget.chat('withdraw', {})
    expect(stopped).toMatchObject({
      status: 200,
      body: { stops: ['messages', 'answers', 'transcripts', 'marketing'] },
    })
    expect((await receipts()).body).toEqual([])
    const refused = { status: 409, body: { code: 'CONSENT_WITHDRAWN' } }
    expect(await widget.send('pricing', 'Hello?')).toMatchObject(refused)
    expect(await widget.chat('email', { messageId: 'pricing', email: 'ida@ex.com' })).toMatchObject(refused)
    expect(await (await openWidget('/')).chat('withdraw', {})).toMatchObject({ status: 409 })
  })

  test('C-08 takes no address from a client that does not say that it showed the notice', async () => {
    const widget = await openWidget('/contact')
    const { consent, messageId } = (await widget.visit()).body
    expect(consent?.basis).toBe('legitimate-interest')
    const address = { messageId, email: 'ida@ex.com' }
    for (const silent of [address, { ...address, noticeShown: false }]) {
      expect(await widget.chat('email', silent)).toMatchObject({
        status: 409,
        body: { code: 'NOTICE_NOT_SHOWN' },
      })
    }
    expect((await widget.chat('email', { ...address, noticeShown: true })).status).toBe(204)
    const objected = await widget.chat('object', { messageId, version: consent?.version })
    expect(objected).toMatchObject({ status: 200, body: { stops: expect.arrayContaining(['messages']) } })
    expect(await widget.send(messageId ?? '', 'Hello?')).toMatchObject({ body: { code: 'OBJECTED' } })
  })

  test('stores only a valid e-mail address', async () => {
    const widget = await openWidget('/pricing')
    const { consent, emailCapture } = (await widget.visit()).body
    expect(emailCapture).toMatchObject({ when: 'after_first_message' })
    await widget.chat('agree', { messageId: 'pricing', version: consent?.version })
    expect(await widget.chat('email', { messageId: 'pricing', email: 'no address' })).toMatchObject({
      status: 409,
      body: { code: 'EMAIL_INVALID' },
    })
    expect((await widget.chat('email', { messageId: 'pricing', email: 'ida@island.example' })).status).toBe(
      204,
    )
    expect((await widget.visit()).body.emailCapture).toBeUndefined()
  })

  test('gets every entry once, also when it reconnects', async () => {
    const widget = await openWidget('/')
    const { position } = (await widget.visit()).body
    const texts = ['one', 'two', 'three', 'four', 'five', 'six']
    for (const text of texts.slice(0, 3)) await widget.send('home', text)
    const [first] = await takeEvents(widget.stream(position), 1)

    const rest = takeEvents(widget.stream(position, { 'last-event-id': first?.id ?? '' }), 5)
    for (const text of texts.slice(3)) await widget.send('home', text)
    const heard = [first, ...(await rest)].map(
      (event) => event?.data as Extract<ChatEntry, { type: 'message' }>,
    )
    expect(heard.map(({ text }) => text)).toEqual(texts)
  })

  test('is answered by the bot, which offers choices and hands off when asked', async () => {
    const widget = await openWidget('/docs')
    const { position, availability } = (await widget.visit()).body
    expect(availability?.status).toBe('bot')
    const events = widget.stream(position)
    await widget.send('docs', 'How do alarms work?')
    await widget.send('docs', 'A person, please')
    const heard = (await takeEvents(events, 4)).map(
      ({ data }) => data as Extract<ChatEntry, { type: 'message' }>,
    )
    const bot = heard.filter(({ from }) => from === 'bot')
    expect(bot).toHaveLength(2)
    expect(bot[0]).toMatchObject({ name: 'Guide', choices: expect.arrayContaining(['A person, please']) })

    const ana = await signIn('ana')
    const row = await ana.find('view=chat&inbox=support', 'I am getting a person')
    expect(row).toMatchObject({ control: 'human', assigneeId: expect.any(String) })
    const why = (await ana.get<Why[]>(`/api/conversations/${row.id}/why`)).body
    expect(why.map(({ reason }) => reason)).toContain('HANDOFF_ACCEPTED')
  })

  test('hears nothing with a token that is not its own', async () => {
    const widget = await openWidget('/')
    const [visitorId, signature] = widget.token.split('.')
    for (const token of ['', 'x', `${visitorId}x.${signature}`]) {
      expect(await ask(`/api/chat/stream?token=${token}`)).toMatchObject({
        status: 401,
        body: { code: 'INVALID_TOKEN' },
      })
    }
  })
})

describe('the inbox', () => {
  test('is for signed-in users only', async () => {
    for (const path of [
      '/api/me',
      '/api/conversations',
      '/api/counts',
      '/api/stream',
      '/api/conversations/c/why',
    ]) {
      expect(await ask(path)).toMatchObject({ status: 401, body: { code: 'SIGNED_OUT' } })
    }
    const forged = await ask('/api/me', { headers: { cookie: 'helpdesk_user=ana.AAAA' } })
    expect(forged.status).toBe(401)
  })

  test('signs in one of its people with a cookie that scripts and other sites do not get', async () => {
    const people = (await ask<Person[]>('/api/demo-users')).body
    expect(people.map(({ id }) => id)).toEqual(['ada', 'ana', 'ben', 'carla', 'dora'])
    const { status, headers } = await post('/api/sign-in', { userId: 'ana' })
    expect(status).toBe(204)
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly.*; SameSite=Lax/)
    expect((await post('/api/sign-in', { userId: 'mallory' })).status).toBe(403)
    expect((await post('/api/sign-out', {})).headers.get('set-cookie')).toMatch(/^helpdesk_user=; Max-Age=0/)
  })

  test('takes commands as JSON only, so that no form of another site can give one', async () => {
    const ana = await signIn('ana')
    const form = await ask<Problem>('/api/status', {
      method: 'POST',
      headers: { cookie: ana.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'status=away',
    })
    expect(form.status).toBe(415)
    const preflight = await ask('/api/status', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
    expect((await ana.get<Me>('/api/me')).body.user.status).toBe('available')
  })

  test('shows an agent the inboxes they are a member of, and nothing of others', async () => {
    const [ana, ada] = [await signIn('ana'), await signIn('ada')]
    const me = (await ana.get<Me>('/api/me')).body
    expect(me.inboxes.map(({ id }) => id)).toEqual(['support'])
    expect(me.inboxes[0]?.members.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Carla', 'Dora'])
    expect(await ana.get('/api/conversations?inbox=sales')).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    })
    const row = await ana.find('view=email&inbox=support', 'No reading since the storm')
    for (const path of ['', '/entries', '/why']) {
      expect((await ada.get(`/api/conversations/${row.id}${path}`)).status).toBe(403)
    }
    expect(await ada.act(row.id, 'close')).toMatchObject({ status: 403 })
    expect(await ana.get('/api/conversations/c_nowhere')).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_RECORD' },
    })
  })

  test('counts and lists what its views hold', async () => {
    const ana = await signIn('ana')
    const counts = (await ana.get<Counts>('/api/counts?inbox=support')).body
    const filtered = (await ana.get<ConversationList>('/api/conversations?view=filtered&inbox=support')).body
    expect(filtered.rows).toMatchObject([{ filtered: 'FILTERED_PROMOTIONAL' }])
    expect(counts).toMatchObject({ filtered: 1, bots: 1 })
    const closed = (await ana.get<ConversationList>('/api/conversations?view=all&status=closed')).body
    expect(closed.rows).toMatchObject([{ status: 'closed', assigneeId: 'ana' }])
    expect(await ana.get('/api/conversations?view=everything')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT', details: { path: 'query.view' } },
    })
  })

  test('answers a visitor, takes notes, assigns, closes, and repeats nothing', async () => {
    const widget = await openWidget('/')
    const { position } = (await widget.visit()).body
    await widget.send('home', 'Can I hang it in the shade?')
    const ana = await signIn('ana')
    const { id } = await ana.find('view=chat', 'in the shade')

    const commandId = crypto.randomUUID()
    const done = await ana.act(id, 'reply', { commandId, text: 'In the shade is best.' })
    expect(done).toMatchObject({ status: 200, body: { reason: 'REPLIED', sentence: 'A person answered.' } })
    expect((await ana.act(id, 'reply', { commandId, text: 'In the shade is best.' })).body).toEqual(done.body)
    await ana.act(id, 'note', { text: 'Second time they ask.' })
    expect((await ana.act(id, 'assign', { userId: 'carla' })).body.reason).toBe('MANUAL')
    expect(await ana.act<Problem>(id, 'assign', { userId: 'ada' })).toMatchObject({
      status: 409,
      body: { code: 'NOT_A_MEMBER' },
    })
    expect((await ana.act(id, 'close')).body.reason).toBe('CLOSED')

    const detail = (await ana.get<ConversationDetail>(`/api/conversations/${id}`)).body
    expect(detail).toMatchObject({
      row: { status: 'closed', assigneeId: 'carla' },
      may: { takeOver: false, reply: true },
    })
    expect(detail.entries.filter(({ type }) => type === 'MessageSent')).toMatchObject([
      { by: { kind: 'agent', name: 'Ana' }, message: { text: 'In the shade is best.' } },
    ])
    const behind = (
      await ana.get<AgentEntry[]>(`/api/conversations/${id}/entries?after=${detail.row.seq - 1}`)
    ).body
    expect(behind.map(({ seq }) => seq)).toEqual([detail.row.seq])

    const heard = await takeEvents(widget.stream(position), 3)
    expect(heard.map(({ data }) => (data as ChatEntry).type)).toEqual(['message', 'message', 'closed'])
  })

  test('takes over from a bot, once', async () => {
    const widget = await openWidget('/docs')
    await widget.send('docs', 'Hello')
    const [ana, ben] = [await signIn('ana'), await signIn('ben')]
    await expect.poll(() => ana.find('view=bots&sort=newest', 'I am Guide'), { timeout: 5_000 }).toBeTruthy()
    const { id } = await ana.find('view=bots&sort=newest', 'I am Guide')
    expect((await ana.get<ConversationDetail>(`/api/conversations/${id}`)).body.may.takeOver).toBe(true)
    expect((await ana.act(id, 'take-over')).body.reason).toBe('TAKEN_OVER')
    expect(await ben.act<Problem>(id, 'take-over')).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_TAKEN_OVER', details: { assigneeId: 'ana' } },
    })
  })

  test('streams the changes of all inboxes of an agent, and resumes without loss or doubling', async () => {
    const ben = await signIn('ben')
    const [support, sales] = [
      await ben.find('view=email', 'No reading'),
      await ben.find('view=email', 'Twelve stations'),
    ]
    const changes = (headers = {}) =>
      serverEvents(url('/api/stream'), { headers: { cookie: ben.cookie, ...headers } })
    const { inboxes } = (await ben.get<Me>('/api/me')).body
    const start = inboxes.map(({ id, position }) => `${id}:${position}`).join(',')

    for (const text of ['a', 'b']) {
      await ben.act(support.id, 'note', { text })
      await ben.act(sales.id, 'note', { text })
    }
    const first = await takeEvents(changes({ 'last-event-id': start }), 3)
    const rest = takeEvents(changes({ 'last-event-id': first[2]?.id }), 2)
    await ben.act(sales.id, 'note', { text: 'c' })
    const seqs = [...first, ...(await rest)].map(
      ({ data }) => data as { conversationId: string; seq: number },
    )
    const of = (id: string) =>
      seqs.filter(({ conversationId }) => conversationId === id).map(({ seq }) => seq)
    expect(of(support.id)).toEqual([support.seq + 1, support.seq + 2])
    expect(of(sales.id)).toEqual([sales.seq + 1, sales.seq + 2, sales.seq + 3])
    expect((await ben.get('/api/stream?after=nonsense')).status).toBe(400)
  })

  test('reveals nothing about conversations that the user cannot read', async () => {
    const ana = await signIn('ana')
    const tooLong = await post<Problem>(
      '/api/status',
      { status: 'x'.repeat(300_000) },
      { cookie: ana.cookie },
    )
    expect(tooLong.status).toBe(413)
    const broken = await ask<Problem>('/api/status', {
      method: 'POST',
      headers: { cookie: ana.cookie, 'content-type': 'application/json' },
      body: '{',
    })
    expect(broken).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } })
    expect((await ana.act('c', 'constructor')).status).toBe(404)
  })
})

describe('mail', () => {
  const sender = () => createSmtpSender({ host: '127.0.0.1', port: server.smtpPort })
  const mail = (messageId: string, to: string, subject: string, text: string) => ({
    messageId,
    references: [],
    from: { name: 'Ida', address: 'ida@island.example' },
    replyTo: { address: 'ida@island.example' },
    to: [{ address: to }],
    subject,
    text,
    headers: [],
  })

  test('arrives by SMTP, is answered in its thread, and the answer to the answer joins it', async () => {
    const smtp = sender()
    await smtp.send(
      mail('tide-1@island.example', 'support@acme.example', 'Salt water', 'Does salt water harm it?'),
    )
    const ana = await signIn('ana')
    const row = await ana.find('view=email', 'Salt water')
    await ana.act(row.id, 'reply', { text: 'A little salt does not.' })
    const answer = await server.catcher?.waitFor(({ subject }) => subject === 'Re: Salt water')
    const header = (name: string) => answer?.headers.find((each) => each.name === name)?.value
    expect(header('in-reply-to')).toBe('<tide-1@island.example>')
    expect(answer?.envelope.to).toEqual(['ida@island.example'])
    expect(await ask<string>('/outgoing-mail/')).toMatchObject({
      body: expect.stringContaining('A little salt does not.'),
    })

    const answerId = (header('message-id') ?? '').slice(1, -1)
    await smtp.send({
      ...mail('tide-2@island.example', 'support@acme.example', 'Re: Salt water', 'Thank you!'),
      inReplyTo: answerId,
      references: [answerId],
    })
    smtp.close()
    const { entries } = (await ana.get<ConversationDetail>(`/api/conversations/${row.id}`)).body
    const received = entries.filter(({ type }) => type === 'MessageReceived')
    expect(received.map(({ message }) => message?.text)).toEqual(['Does salt water harm it?', 'Thank you!'])

    const source = await ana.get<string>(`/api/messages/${received[0]?.message?.id}/source`)
    expect(source.body).toContain('Message-ID: <tide-1@island.example>')
    expect(source.headers.get('content-disposition')).toMatch(/^attachment/)
    const ada = await signIn('ada')
    expect((await ada.get(`/api/messages/${received[0]?.message?.id}/source`)).status).toBe(403)
  })

  test('for an unknown address is refused by SMTP', async () => {
    const smtp = sender()
    const refused = smtp.send(mail('lost@island.example', 'nobody@acme.example', 'Lost', 'Hello?'))
    await expect(refused).rejects.toMatchObject({ permanent: true })
    smtp.close()
  })
})

describe('pages', () => {
  test.each(['/', '/pricing', '/docs', '/contact', '/outgoing-mail/'])(
    '%s runs scripts of its own only',
    async (path) => {
      const { status, headers } = await ask(path)
      expect(status).toBe(200)
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test.each([
    '/nowhere',
    '/..%2f..%2fpackage.json',
    '/inbox/..%2f..%2fpackage.json',
    '/api/nowhere',
    '/api/chat/nowhere',
  ])('%s leads nowhere', async (path) => {
    expect([401, 404]).toContain((await ask(path)).status)
  })
})

describe('starting', () => {
  test('on a port that is taken says which, and how to choose another, and leaves the data alone', async () => {
    const data = await mkdtemp(join(tmpdir(), 'helpdesk-'))
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expect(startHelpdesk({ data, port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is used by another program. Choose another with --port PORT.`,
    )
    await expect(startHelpdesk({ data, smtpPort: port })).rejects.toThrow(/--smtp-port/)
    expect(await readdir(data)).toEqual([])
    other.close()
    await rm(data, { recursive: true })
  })

  test('again finds the data; with --fresh it starts empty, and changes no file of another program', async () => {
    const data = await mkdtemp(join(tmpdir(), 'helpdesk-'))
    const rowsOf = async (running: RunningServer) =>
      (await running.account.agent('ana').conversations.list({ view: 'all' })).rows
    const first = await startHelpdesk({ data })
    const [row] = await rowsOf(first)
    await first.stop()
    await writeFile(join(data, 'notes.txt'), 'mine')

    const second = await startHelpdesk({ data })
    expect((await rowsOf(second))[0]).toEqual(row)
    await second.stop()

    const third = await startHelpdesk({ data, fresh: true })
    expect((await rowsOf(third))[0]?.openedAt).toBeGreaterThan(row?.openedAt ?? 0)
    await third.stop()
    expect(await readdir(data)).toContain('notes.txt')
    await rm(data, { recursive: true })
  })

  test('in a directory with files of the same names is refused', async () => {
    const data = await mkdtemp(join(tmpdir(), 'helpdesk-'))
    await writeFile(join(data, 'secret'), 'of somebody else')
    await expect(startHelpdesk({ data, fresh: true })).rejects.toThrow(/found "secret" of another program/)
    expect(await readdir(data)).toEqual(['secret'])
    await rm(data, { recursive: true })
  })

  test('with PostgreSQL keeps everything there', async () => {
    const database = await createTestDatabase(inject('postgresUrl'))
    for (const _ of ['made', 'found again']) {
      const running = await startHelpdesk({ databaseUrl: database.url })
      const { rows } = await running.account
        .agent('ben')
        .conversations.list({ view: 'all', inboxIds: ['sales'] })
      expect(rows).toHaveLength(2)
      await running.stop()
    }
    await database.drop()
  })

  test.each([
    [['--prot', '3000'], /--prot/],
    [['--port', '70000'], /Expected --port to be a port from 0 to 65535, found "70000"/],
    [['--mail-to', 'localhost'], /Expected --mail-to to be HOST:PORT/],
    [['--fresh'], /not the database of DATABASE_URL/],
  ])('with the options %j is refused in a sentence', (args, sentence) => {
    const read = () => readOptions(args, { DATABASE_URL: 'postgres://localhost/helpdesk' }, '.data')
    expect(read).toThrow(UsageError)
    expect(read).toThrow(sentence)
  })

  test('without options keeps a SQLite file, and catches mail', () => {
    expect(readOptions([], {}, '.data')).toEqual({
      port: 3000,
      smtpPort: 2525,
      host: '127.0.0.1',
      fresh: false,
      data: '.data',
    })
  })

  test('stops while streams are open', async () => {
    const running = await startHelpdesk()
    const { token } = (await (
      await fetch(new URL('/api/chat/session', running.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json()) as ChatSession
    const stream = await fetch(new URL(`/api/chat/stream?token=${token}`, running.url))
    const ended = stream.text()
    const startedAt = performance.now()
    await running.stop()
    await ended
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatSession, Problem } from '../../examples/helpdesk/api'
import type { RunningServer } from '../../examples/helpdesk/server/start-server'
import { startHelpdesk } from '../support/start-helpdesk'

let server: RunningServer

beforeAll(async () => {
  server = await startHelpdesk()
})
afterAll(() => server.stop())

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const signIn = async (userId: string) => {
  const signedIn = await post('/api/sign-in', { userId })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] as string
  return {
    get: () => fetch(new URL('/api/settings/privacy', server.url), { headers: { cookie } }),
    post: (path: string, body: unknown) => post(`/api/settings/privacy/${path}`, body, { cookie }),
  }
}

const answered = async <Body>(response: Response): Promise<readonly [number, Body]> => [
  response.status,
  (await response.json()) as Body,
]

/** A visitor of the demonstration who wrote and left an address. */
const visitor = async (address: string): Promise<ChatSession> => {
  const session = (await (await post('/api/chat/session', {})).json()) as ChatSession
  const authorization = { authorization: `Bearer ${session.token}` }
  const page = new URL('/', server.url).href
  await post('/api/chat/visit', { page, sessionId: 's1', device: 'desktop' }, authorization)
  const sent = { clientId: '1', text: 'A marked text', page, sessionId: 's1', noticeShown: true }
  expect((await post('/api/chat/messages', { messageId: 'home', ...sent }, authorization)).status).toBe(200)
  const left = { messageId: 'home', email: address, noticeShown: true, page }
  expect((await post('/api/chat/email', left, authorization)).status).toBe(204)
  return session
}

test('P-01 personal data is for admins only', async () => {
  const somebody = await signIn('ben')
  expect((await somebody.get()).status).toBe(403)
  expect((await somebody.post('export', { email: 'cleo@ex.com' })).status).toBe(403)
  expect((await post('/api/settings/privacy/erase', {})).status).toBe(401)
})

test('a person is exported as one file, erased by typing their address, and is a new contact when they return', async () => {
  const { token, visitorId } = await visitor('cleo@ex.com')
  const ada = await signIn('ada')
  const file = await ada.post('export', { email: 'cleo@ex.com' })
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(JSON.stringify(await file.json())).toContain('A marked text')

  const person = { email: 'cleo@ex.com' }
  expect(await answered<Problem>(await ada.post('erase', { person, typed: 'cleo' }))).toMatchObject([
    403,
    { details: { reason: 'CONFIRMATION_MISMATCH' } },
  ])
  const [status, removal] = await answered<{ readonly id: string }>(
    await ada.post('erase', { person, typed: 'cleo@ex.com' }),
  )
  expect(status).toBe(202)
  const [, known] = await answered<{ readonly removals: readonly unknown[] }>(await ada.get())
  expect(known.removals).toMatchObject([{ id: removal.id, kind: 'person' }])
  expect(await answered<ChatSession>(await post('/api/chat/session', { token }))).not.toMatchObject([
    200,
    { visitorId },
  ])
})

test('periods are saved and refused with their place, holds are set and released', async () => {
  const ada = await signIn('ada')
  const [, saved] = await answered(await ada.post('retention', { chat: { deleteAfterDays: 365 } }))
  expect(saved).toMatchObject({ chat: { deleteAfterDays: 365 }, filtered: { deleteAfterDays: 90 } })
  expect(await answered(await ada.post('retention', { chat: { deleteAfterDays: 0 } }))).toMatchObject([
    422,
    { details: { place: 'retention.chat.deleteAfterDays' } },
  ])
  expect((await ada.post('holds', { kind: 'contact', id: 'nobody' })).status).toBe(404)
  expect(await answered(await ada.post('holds/release', { kind: 'contact', id: 'nobody' }))).toEqual([
    200,
    { released: false },
  ])
})

test('P-03 an inbox is deleted by typing its name', async () => {
  const ada = await signIn('ada')
  const [status] = await answered(await ada.post('inboxes/support/delete', { typed: 'support' }))
  expect(status).toBe(403)
})

import { describe, expect, test } from 'vitest'
import { parseAgentCommand } from '../../src/intake/agent/schema'
import { parseBotAnswer } from '../../src/intake/bot/schema'
import { parseChatMessage } from '../../src/intake/chat/schema'
import { indexable, isUnstorable } from '../../src/shared/unstorable'
import { openShop, says, send, source } from '../helpdesk/shop'
import { mail } from '../inbox/mail/mail'

const odd = 'a\0b\ud83dc🙂\udc00'
const clean = 'a\uFFFDb\uFFFDc🙂\uFFFD'

describe('text that a database cannot index', () => {
  test.each([
    ['a chat message', parseChatMessage(says('x', { clientId: 'id', text: odd })).text],
    ['a reply', (parseAgentCommand({ type: 'reply', text: odd }) as { text: string }).text],
    ['a note', (parseAgentCommand({ type: 'note', text: odd }) as { text: string }).text],
    ['the answer of a bot', parseBotAnswer({ messages: [odd] }).messages],
  ])('is normalised as it comes in: %s', (_, found) => {
    expect([found].flat()).toEqual([clean])
  })

  test('is in no record that a visitor causes', async () => {
    const { newVisitor, storage } = await openShop()
    const id = await send(newVisitor(), 'x', { clientId: 'id', text: odd, page: `https://ex.com/${odd}` })
    const kept = [...(await storage.thread('acme', id)), ...(await storage.list('acme', 'message'))]
    expect(JSON.stringify(kept)).toContain(clean)
    for (const value of kept) expect(texts(value).filter(isUnstorable)).toEqual([])
  })

  test('is in no record that a mail causes', async () => {
    const { acme, storage } = await openShop()
    const [disposition] = await acme.mail.receive(mail({ subject: odd, text: odd }), source)
    const id = disposition?.conversationId ?? ''
    const kept = [...(await storage.thread('acme', id)), ...(await storage.list('acme', 'message'))]
    expect(JSON.stringify(kept)).toContain(clean)
    for (const value of kept) expect(texts(value).filter(isUnstorable)).toEqual([])
  })

  test('leaves other data as it is', () => {
    const data = { list: ['🙂', { deep: 'ü' }], bytes: new Uint8Array([0]), none: null }
    expect(indexable(data)).toBe(data)
    const changed = indexable({ ...data, odd: ['x', odd] })
    expect(changed).toEqual({ ...data, odd: ['x', clean] })
    expect(changed.bytes).toBe(data.bytes)
  })
})

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, each]) => [name, ...texts(each)])
      : []

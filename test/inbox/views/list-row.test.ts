import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/inbox/message'
import { listRow } from '../../../src/inbox/views/list-row'
import { conversation } from './conversation'

const message = (but: Partial<Message> = {}): Message => ({
  id: 'm1',
  conversationId: 'c1',
  by: { kind: 'visitor', id: 'v1' },
  at: 1,
  text: 'Hello',
  ...but,
})

const contact = { id: 'k1', createdAt: 1 }
const row = (related: Parameters<typeof listRow>[1] = {}) => listRow(conversation(), related)

describe('the name', () => {
  const first = message({ from: { name: 'Cleo C.', address: 'cleo@ex.com' } })
  test.each<[string, Parameters<typeof listRow>[1], string]>([
    ['of the contact', { contact: { ...contact, name: 'Cleo', email: 'cleo@ex.com' }, first }, 'Cleo'],
    ['else the address of the contact', { contact: { ...contact, email: 'c@ex.com' }, first }, 'c@ex.com'],
    ['else the name that a mail is from', { first }, 'Cleo C.'],
    ['else the address that it is from', { first: message({ from: { address: 'x@ex.com' } }) }, 'x@ex.com'],
    ['else a visitor', {}, 'Visitor'],
  ])('%s', (_, related, name) => {
    expect(row(related).name).toBe(name)
  })
})

describe('the preview', () => {
  test('is the subject, else the newest message, else nothing', () => {
    const latest = message({ text: 'Are you there?' })
    expect(row({ first: message({ subject: 'My order' }), latest }).preview).toBe('My order')
    expect(row({ first: message({ subject: '' }), latest }).preview).toBe('Are you there?')
    expect(row({ first: message(), latest }).preview).toBe('Are you there?')
    expect(row().preview).toBe('')
  })

  test.each([
    [140, 'x'.repeat(140), 'x'.repeat(140)],
    [141, 'x'.repeat(141), `${'x'.repeat(139)}…`],
    ['140 emoji, each of two units', '🙂'.repeat(140), '🙂'.repeat(140)],
    ['141 emoji', '🙂'.repeat(141), `${'🙂'.repeat(139)}…`],
    ['a million', 'x'.repeat(1_000_000), `${'x'.repeat(139)}…`],
    ['lines and tabs', ' a\n\n\tb ', 'a b'],
  ])('has at most 140 characters: %s', (_, text, expected) => {
    expect(row({ latest: message({ text }) }).preview).toBe(expected)
  })

  test('a long text that is mostly blank still says that it goes on', () => {
    expect(row({ latest: message({ text: `a${' '.repeat(5_000)}b` }) }).preview).toMatch(/…$/)
  })
})

test('the time is when the conversation began, and the newest message has its own', () => {
  expect(row()).toMatchObject({ openedAt: 10, lastMessageAt: 20, channelKind: 'chat' })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Message } from '../../../src/inbox/message'
import { addToMailHead, noMails } from '../../../src/intake/conversation/mail-head'

const address = fc.constantFrom('cleo@ex.com', 'Ben@EX.com', 'no address', 'dan@ex.com')

const message = fc.record<Message>(
  {
    id: fc.uuid(),
    conversationId: fc.constant('c1'),
    by: fc.constantFrom<Message['by']>(
      { kind: 'email', id: 'k1' },
      { kind: 'email', id: null },
      { kind: 'agent', id: 'ana' },
    ),
    at: fc.nat(),
    text: fc.string(),
    subject: fc.string(),
    from: fc.record({ address }),
    to: fc.array(address, { maxLength: 3 }),
    mailId: fc.uuid(),
  },
  { requiredKeys: ['id', 'conversationId', 'by', 'at', 'text'] },
)

const isInbound = ({ by }: Message): boolean => by.kind === 'email'

describe('the head of the mails of a thread', () => {
  test.prop([fc.array(message, { maxLength: 80 })])('says what reading the thread would say', (thread) => {
    const head = thread.reduce(addToMailHead, noMails)
    const inbound = thread.filter(isInbound)
    const ids = thread.flatMap(({ mailId }) => mailId ?? [])
    expect(head.sender).toBe(inbound[0]?.from?.address ?? null)
    expect(head.subject).toBe(inbound[0]?.subject ?? '')
    expect(head.lastWriter).toBe(inbound.at(-1)?.by.id ?? null)
    expect(head.lastInbound?.mailId).toBe(inbound.at(-1)?.mailId)
    expect(head.mailIds).toEqual(ids.length > 50 ? [ids[0], ...ids.slice(-49)] : ids)
  })

  test.prop([fc.array(message, { maxLength: 20 })])('has canonical addresses, each once', (thread) => {
    const { participants } = thread.reduce(addToMailHead, noMails)
    expect(new Set(participants).size).toBe(participants.length)
    for (const each of participants) expect(['cleo@ex.com', 'ben@ex.com', 'dan@ex.com']).toContain(each)
  })
})

import { describe, expect, test } from 'vitest'
import {
  type Block,
  decideBlocked,
  decideDuplicate,
  decideMailFilter,
  decideThreading,
  effectiveSender,
  type IncomingMail,
  mailDedupeKey,
  namedConversations,
  normalMessageId,
  readReplyTokens,
  referencedMessageIds,
} from '../../../src/inbox'
import { from, headers, mail } from './mail'

const group = 'help@acme.example'

const filters = { role: true, promotional: true, automated: true, knownContactExemption: true }

/** Intake as a host writes it with `frontdesk/inbox` alone: the keys and Message-IDs seen so far, and its blocks. */
const createIntake = (blocks: readonly Block[] = []) => {
  const seen = new Set<string>()
  const threads: Record<string, string> = {}
  return (arrived: IncomingMail) => {
    const key = mailDedupeKey(arrived)
    const messageId = normalMessageId(arrived.messageId ?? '')
    const sender = effectiveSender(arrived, [group])
    const known = { mail: arrived, threads, tokens: readReplyTokens(arrived, 'secret') }
    const threading = decideThreading({}, { ...known, ownAddresses: [group], deleted: [], participants: {} })
    const decided = decideMailFilter(filters, {
      mail: arrived,
      duplicate: decideDuplicate({}, { key: seen.has(key), messageId: messageId in threads }).outcome,
      ownAddresses: [group],
      ownMessage: false,
      ...(threading.outcome && {
        conversation: { id: threading.outcome.conversationId, filtered: null, answers: 0 },
      }),
      blocked: decideBlocked(
        {},
        { sender: { ...(sender && { address: sender.address }), channelKind: 'email' }, blocks },
      ),
    })
    seen.add(key)
    threads[messageId] ??= threading.outcome?.conversationId ?? `of-${messageId}`
    return { ...decided, named: namedConversations(known), asked: referencedMessageIds(arrived) }
  }
}

const block: Block = {
  subject: { kind: 'address', value: 'cleo@ex.com' },
  channelKind: 'email',
  by: 'ana',
  at: 1,
}

describe('an importer with the exports of frontdesk/inbox alone', () => {
  test.each([
    ['X-Original-Sender', { ...from(group), ...headers(['x-original-sender', 'Cleo <Cleo@EX.com>']) }],
    ['Reply-To', { ...from(group), replyTo: [{ name: 'Cleo', address: 'cleo@ex.com' }] }],
  ])('F-04 a blocked customer behind our group address is blocked: %s', (_, behind) => {
    expect(createIntake([block])(mail(behind))).toMatchObject({
      outcome: { kind: 'filtered' },
      reason: 'FILTERED_BLOCKED',
    })
    expect(createIntake()(mail(behind))).toMatchObject({ outcome: { kind: 'inbox' }, reason: 'ACCEPTED' })
  })

  test('F-01 the copy through a mailing list is a copy of the direct mail', () => {
    const receive = createIntake()
    const direct = mail({ messageId: 'm1@ex.com', text: 'Where is my order?' })
    const throughList = mail({
      ...from(group),
      ...headers(['x-original-sender', 'cleo@ex.com'], ['list-id', '<help.acme.example>']),
      messageId: '<m1@EX.com>',
      subject: '[help] A question',
      text: 'Where is  my order?\r\n\r\n-- \r\nYou received this message because you are subscribed to the group.',
    })
    expect(receive(direct).reason).toBe('ACCEPTED')
    expect(receive(throughList)).toMatchObject({
      outcome: { kind: 'duplicate' },
      reason: 'DUPLICATE_MESSAGE',
    })
    expect(receive(mail({ messageId: 'm2@ex.com' })).reason).toBe('ACCEPTED')
  })

  test('a reply joins the conversation of the mail that it refers to', () => {
    const receive = createIntake()
    receive(mail({ messageId: 'm1@ex.com' }))
    expect(receive(mail({ messageId: 'm2@ex.com', inReplyTo: ['<m1@EX.com>'] }))).toMatchObject({
      outcome: { kind: 'append', conversationId: 'of-m1@ex.com', reopen: true },
      asked: ['m1@ex.com'],
      named: ['of-m1@ex.com'],
    })
  })
})

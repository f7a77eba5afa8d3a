import { describe, expect, test } from 'vitest'
import type { OutgoingMail } from '../../src/inbox/mail/outgoing-mail'
import { replyToken } from '../../src/inbox/mail/reply-token'
import { mail } from '../inbox/mail/mail'
import { leaves, openShop, says, secret, send, source } from './shop'

describe('a chat', () => {
  test('I-12 loses its contact for good: no later chat and no address typed again brings it back', async () => {
    const { acme, act, newVisitor } = await openShop()
    const visitor = newVisitor()
    const id = await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await act('ana', id, { type: 'disassociate' })
    await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    await act('ana', id, { type: 'close' })
    const next = await send(visitor, 'Again', { sessionId: 's2' })

    expect(next).not.toBe(id)
    expect((await acme.agent('ana').conversations.get(next)).conversation.contactId).toBeNull()
    await visitor.chat.leaveEmail('hello', leaves('cleo@work.example'))
    expect((await acme.agent('ana').conversations.get(next)).contact?.email).toBe('cleo@work.example')
  })

  test('is written, answered, closed and opened again, and each side sees its part', async () => {
    const { acme, act, newVisitor } = await openShop()
    const visitor = newVisitor()
    expect(
      await visitor.visit({ page: 'https://acme.example/', device: 'mobile', sessionId: 's1' }),
    ).toMatchObject({
      shown: true,
      gate: 'allow',
    })
    const id = await send(visitor, 'Hello')
    await act('ana', id, { type: 'note', text: 'A good customer.' })
    await act('ana', id, { type: 'reply', text: 'Hi!' })
    await act('ana', id, { type: 'close' })
    await send(visitor, 'One more thing')

    const seen = await visitor.chat.entries(id)
    expect(seen.map(({ entry, message }) => message?.text ?? entry.type)).toEqual([
      'Hello',
      'Hi!',
      'Closed',
      'Reopened',
      'One more thing',
    ])
    const all = await acme.agent('ana').conversations.entries(id)
    expect(all.map(({ entry }) => entry.seq)).toEqual(all.map((_, index) => index + 1))
    expect(all.map(({ entry }) => entry.type)).toEqual([
      'Started',
      'MessageReceived',
      'Assigned',
      'NoteAdded',
      'MessageSent',
      'Closed',
      'TranscriptSkipped',
      'Reopened',
      'MessageReceived',
    ])
    expect(await acme.agent('ana').conversations.get(id)).toMatchObject({
      conversation: { status: 'open', assigneeId: 'ana' },
      row: { name: 'Visitor', preview: 'One more thing' },
      visitor: { lastPage: 'https://acme.example/' },
      blocked: false,
    })
    const why = await acme.agent('ana').conversations.why(id)
    expect(why.flatMap(({ decisions }) => decisions.map(({ policy }) => policy))).toEqual([
      'consent',
      'block',
      'routing',
      'transcript',
      'consent',
      'block',
      'routing',
    ])
  })

  test('of another visitor can be neither read nor followed', async () => {
    const { newVisitor } = await openShop()
    const id = await send(newVisitor(), 'Hello')
    const other = newVisitor()
    await expect(other.chat.entries(id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await other.changes.position()).toBe(0)
  })

  test('is read whole, however long it is', async () => {
    const { acme, act, newVisitor } = await openShop()
    const visitor = newVisitor()
    const texts = Array.from({ length: 1_100 }, (_, index) => `message ${index}`)
    let id = ''
    for (const text of texts) id = await send(visitor, text)
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual(texts)
    expect(await acme.agent('ana').conversations.entries(id, 1_101)).toHaveLength(1)
    expect((await act('ana', id, { type: 'close' })).accepted).toBe(true)
  })

  test('takes ids that are names of every object', async () => {
    const { acme, newVisitor, ada } = await openShop()
    await ada.inboxes.create({ id: '__proto__', name: 'Odd', members: ['ana'] })
    await ada.channels.connectChat({
      id: 'constructor',
      inboxId: '__proto__',
      name: 'Chat',
      availability: { mode: 'always', replyTime: 'none' },
    })
    await ada.targetedMessages.save({ id: 'toString', name: 'Odd', channelId: 'constructor', welcome: 'Hi!' })
    const visitor = newVisitor()
    const message = says('Hello', { clientId: '__proto__', sessionId: '__proto__' })
    const first = await visitor.chat.send('toString', message)
    const second = await visitor.chat.send(
      'toString',
      says('Again', { clientId: 'hasOwnProperty', sessionId: '__proto__' }),
    )
    expect([first, second].map((receipt) => receipt.accepted && receipt.disposition.reason)).toEqual([
      'STARTED',
      'CONTINUED',
    ])
    expect(await visitor.chat.send('toString', message)).toEqual(first)
    const [row] = (await acme.agent('ana').conversations.list({ view: 'all' })).rows
    expect(
      (await acme.agent('ana').conversations.act(row?.id ?? '', '__proto__', { type: 'close' })).accepted,
    ).toBe(true)
  })

  test('a draft takes no messages, but V-00 those of a chat that is open there', async () => {
    const { ada, newVisitor } = await openShop()
    const [old, fresh] = [newVisitor(), newVisitor()]
    const id = await send(old, 'Hello')
    await ada.targetedMessages.save({
      id: 'hello',
      name: 'Hello',
      channelId: 'chat-support',
      welcome: 'Hi!',
      published: false,
    })
    expect(await send(old, 'Still here')).toBe(id)
    await expect(fresh.chat.send('hello', says('Hello'))).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
  })

  test('C-02 waits for consent, which the visitor gives once', async () => {
    const consent = { process: { basis: 'explicit', text: 'May we?', version: '1' } } as const
    const { acme, newVisitor } = await openShop({ widget: { consent } })
    const visitor = newVisitor()
    expect(await visitor.chat.send('hello', says('Hello'))).toMatchObject({
      accepted: false,
      gate: { reason: 'CONSENT_REQUIRED' },
    })
    expect((await acme.agent('ana').conversations.counts()).all).toBe(0)
    expect(await visitor.consent.agree('hello', { version: '1', page: '' })).toMatchObject({ outcome: true })
    await send(visitor, 'Hello')
    expect((await acme.agent('ana').conversations.counts()).all).toBe(1)
  })

  test('F-23, F-25 a blocked visitor is heard again after unblocking, and not before', async () => {
    const { acme, act, newVisitor } = await openShop()
    const visitor = newVisitor()
    const id = await send(visitor, 'Hello')
    await act('ana', id, { type: 'block' })
    expect((await acme.agent('ana').conversations.get(id)).blocked).toBe(true)
    const receipt = await visitor.chat.send('hello', says('Do you hear me?'))
    expect(receipt).toMatchObject({ accepted: true, disposition: { kind: 'suppressed' } })
    expect(await acme.agent('ana').conversations.counts()).toMatchObject({ all: 0, filtered: 1 })
    await act('ana', id, { type: 'unblock' })
    const next = await send(visitor, 'And now?')
    expect(next).not.toBe(id)
    expect(await acme.agent('ana').conversations.counts()).toMatchObject({ all: 1, filtered: 1 })
  })
})

describe('a mail', () => {
  const sent: OutgoingMail[] = []
  const sender = {
    send: async (each: OutgoingMail) => {
      sent.push(each)
    },
  }

  test('is answered, and the answer to that comes back to the conversation', async () => {
    sent.length = 0
    const { acme, act, helpdesk } = await openShop({ mail: sender })
    const [first] = await acme.mail.receive(mail(), source)
    const id = first?.conversationId ?? ''
    await act('ana', id, { type: 'reply', text: 'On its way.' })
    await act('ana', id, { type: 'close' })
    await helpdesk.worker.drain()
    const [reply] = sent
    expect(reply).toMatchObject({ to: [{ address: 'cleo@ex.com' }], inReplyTo: 'm1@ex.com' })

    const toToken = { from: 'cleo@ex.com', to: [reply?.replyTo.address ?? ''] }
    const cited = reply?.messageId.replace('@acme.example', '@ACME.example') ?? ''
    const answers = [
      mail({ messageId: 'm2@ex.com', text: 'Thanks', envelope: toToken }),
      mail({ messageId: 'm3@ex.com', text: 'Really', inReplyTo: [cited] }),
    ]
    for (const answer of answers) {
      expect(await acme.mail.receive(answer, source)).toMatchObject([
        { conversationId: id, reason: 'REPLY_NEVER_FILTERED' },
      ])
    }
    expect((await acme.agent('ana').conversations.get(id)).conversation).toMatchObject({
      status: 'open',
      assigneeId: 'ana',
    })
  })

  test('keeps its source for those who may see it', async () => {
    const { acme } = await openShop()
    const [disposition] = await acme.mail.receive(mail(), source)
    expect(await acme.agent('ana').conversations.source(disposition?.messageId ?? '')).toEqual(source)
  })

  test('F-01 that arrives again is recorded each time, and shown once', async () => {
    const { acme, storage } = await openShop()
    for (const _ of [1, 2, 3]) await acme.mail.receive(mail(), source)
    const [row] = (await acme.agent('ana').conversations.list({ view: 'email' })).rows
    expect(
      (await acme.agent('ana').conversations.entries(row?.id ?? '')).filter(({ message }) => message),
    ).toHaveLength(1)
    expect(await storage.list('acme', 'disposition', { prefix: 'mail' })).toHaveLength(3)
  })

  test('to nobody of ours is refused', async () => {
    const { acme } = await openShop()
    const elsewhere = mail({ envelope: { from: 'cleo@ex.com', to: ['x@other.example', 'no address'] } })
    await expect(acme.mail.receive(elsewhere, source)).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(
      await Promise.all(
        ['help@acme.example', 'Help+x@ACME.example', 'x@acme.example', '@'].map(acme.mail.accepts),
      ),
    ).toEqual([true, true, false, false])
  })

  test('to two addresses of one inbox is one mail', async () => {
    const { acme, ada } = await openShop()
    await ada.channels.createHostedAddress({
      inboxId: 'support',
      address: 'sales@acme.example',
      name: 'Sales',
    })
    const both = mail({ envelope: { from: 'cleo@ex.com', to: ['help@acme.example', 'sales@acme.example'] } })
    expect((await acme.mail.receive(both, source)).map(({ kind }) => kind)).toEqual(['thread', 'duplicate'])
  })

  test('with ids of any length and shape is taken in', async () => {
    const { acme } = await openShop()
    const long = `${'x'.repeat(3_000)}@ex.com`
    const odd = mail({ messageId: long, inReplyTo: [long, '', '\0', '__proto__'], references: [long, '🙂'] })
    expect(await acme.mail.receive(odd, source)).toMatchObject([{ reason: 'ACCEPTED' }])
    const answer = mail({ messageId: 'a@ex.com', text: 'More', inReplyTo: [long] })
    expect(await acme.mail.receive(answer, source)).toMatchObject([{ reason: 'REPLY_NEVER_FILTERED' }])
  })

  test('THREAD_BY_SUBJECT counts for those who took part, and a stranger begins anew', async () => {
    const { acme } = await openShop()
    const [first] = await acme.mail.receive(mail(), source)
    const subject = `Re: A question [#${replyToken(secret, first?.conversationId ?? '')}]`
    const again = mail({ messageId: 'm2@ex.com', text: 'Hello?', subject })
    expect(await acme.mail.receive(again, source)).toMatchObject([{ conversationId: first?.conversationId }])
    const stranger = mail({
      messageId: 'm3@ex.com',
      text: 'Me too',
      subject,
      from: { address: 'eve@ex.com' },
    })
    const [other] = await acme.mail.receive(stranger, source)
    expect(other?.conversationId).not.toBe(first?.conversationId)
    const threading = (await acme.agent('ana').conversations.why(other?.conversationId ?? ''))
      .flatMap(({ decisions }) => decisions)
      .find(({ policy }) => policy === 'threading')
    expect(threading).toMatchObject({ reason: 'TOKEN_SENDER_MISMATCH', explanation: { holds: false } })
  })

  test('THREAD_DELETED a token of another inbox, or of nothing, begins anew and says so', async () => {
    const { acme, ada } = await openShop()
    await ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['ana'] })
    await ada.channels.createHostedAddress({ inboxId: 'sales', address: 'sales@acme.example', name: 'Sales' })
    const [first] = await acme.mail.receive(mail(), source)
    const token = replyToken(secret, first?.conversationId ?? '')
    const elsewhere = mail({
      messageId: 'm2@ex.com',
      text: 'Hello?',
      envelope: { from: 'cleo@ex.com', to: [`sales+${token}@acme.example`] },
    })
    const [other] = await acme.mail.receive(elsewhere, source)
    expect(other?.conversationId).not.toBe(first?.conversationId)
    const [begin] = await acme.agent('ana').conversations.why(other?.conversationId ?? '')
    expect(begin?.decisions.find(({ policy }) => policy === 'threading')).toMatchObject({
      reason: 'THREAD_DELETED',
      explanation: { holds: false },
    })
  })
})

import { describe, expect, test } from 'vitest'
import { createMemoryFiles } from '../../../src/adapters/memory'
import { emptyPlan } from '../../../src/shared/plan'
import { channelId, jo, openSmsShop, texted } from './sms'

describe('a message of a host kind', () => {
  test('D-03 begins a conversation that is routed by the rule of its channel, listed and explained', async () => {
    const shop = await openSmsShop()
    const id = await shop.texts('Is my order on its way?')
    const ana = shop.acme.agent('ana')
    const { rows } = await ana.conversations.list({ view: 'all', channel: 'acme.sms' })
    expect(rows).toMatchObject([
      { id, channelKind: 'acme.sms', name: 'Jo', preview: 'Is my order on its way?', assigneeId: 'ana' },
    ])
    expect((await ana.conversations.list({ view: 'all', channel: 'email' })).rows).toEqual([])
    expect([
      (await ana.conversations.counts()).all,
      (await ana.conversations.counts()).chat,
      (await ana.conversations.counts()).email,
    ]).toEqual([1, 0, 0])
    expect((await ana.conversations.get(id)).contact).toMatchObject({
      name: 'Jo',
      addresses: [`acme.sms:${jo}`],
    })
    const policies = (await ana.conversations.why(id)).flatMap(({ decisions }) =>
      decisions.map(({ policy }) => policy),
    )
    expect(policies).toEqual(['block', 'routing'])
  })

  test('D-03 of a second sender has a conversation and a contact of its own, and turns go round', async () => {
    const shop = await openSmsShop()
    const [first, second] = [await shop.texts('One'), await shop.texts('Two', { from: '+4790000002' })]
    expect(second).not.toBe(first)
    const [one, two] = [await shop.conversation(first), await shop.conversation(second)]
    expect(one.contactId).not.toBe(two.contactId)
    expect([one.assigneeId, two.assigneeId]).toEqual(['ana', 'ben'])
  })

  test('D-03 goes to the owner of its contact without a cookie, since its address proves who writes', async () => {
    const shop = await openSmsShop()
    await shop.ada.channels.connect({
      kind: 'acme.sms',
      id: channelId,
      inboxId: 'support',
      name: 'Text us',
      address: '+4720000000',
      routing: { kind: 'owner' },
    })
    const id = await shop.texts('Hello')
    expect((await shop.conversation(id)).assigneeId).toBeNull()
    const { contactId } = await shop.conversation(id)
    const [stored] = await shop.storage.read('acme', [{ kind: 'contact', id: contactId ?? '' }])
    await shop.storage.commit('acme', {
      ...emptyPlan,
      puts: [{ kind: 'contact', id: contactId ?? '', value: { ...stored?.value, ownerId: 'ben' } }],
    })
    await shop.act('ana', id, { type: 'close' })
    await shop.texts('Again')
    expect((await shop.conversation(id)).assigneeId).toBe('ben')
  })

  test('D-02 has one disposition, also when it arrives twice at once', async () => {
    const shop = await openSmsShop()
    const both = await Promise.all([shop.side.receive(texted('Hello')), shop.side.receive(texted('Hello'))])
    expect(both[1]).toEqual(both[0])
    expect(await shop.storage.list('acme', 'message')).toHaveLength(1)
    expect(await shop.storage.list('acme', 'disposition')).toHaveLength(1)
  })

  test('D-02 ids of the provider that differ in case are two messages', async () => {
    const shop = await openSmsShop()
    for (const providerId of ['AbC', 'abc']) await shop.side.receive({ ...texted('Hello'), providerId })
    expect(await shop.storage.list('acme', 'message')).toHaveLength(2)
  })

  test('D-03 of two first messages at once, one joins the conversation of the other', async () => {
    const shop = await openSmsShop()
    const [one, two] = await Promise.all([shop.texts('One'), shop.texts('Two')])
    expect(two).toBe(one)
    await shop.act('ana', one ?? '', { type: 'close' })
    const apart = await openSmsShop({ reopening: false })
    await apart.act('ana', await apart.texts('First'), { type: 'close' })
    const [next, joined] = await Promise.all([apart.texts('Next'), apart.texts('Joins')])
    expect(joined).toBe(next)
  })

  test('D-04 opens a closed conversation again', async () => {
    const shop = await openSmsShop()
    const id = await shop.texts('Hello')
    await shop.act('ana', id, { type: 'close' })
    expect(await shop.side.receive(texted('Again'))).toMatchObject({
      conversationId: id,
      reason: 'REOPENED_BY_CONTACT',
    })
  })

  test('D-05 begins a new conversation behind a closed one where its kind reopens nothing', async () => {
    const shop = await openSmsShop({ reopening: false })
    const id = await shop.texts('Hello')
    await shop.act('ana', id, { type: 'close' })
    const next = await shop.texts('Again')
    expect(await shop.conversation(next)).toMatchObject({ previousId: id, status: 'open' })
  })

  test('D-05 begins a new conversation in a new session where its kind has sessions', async () => {
    const shop = await openSmsShop({ sessions: true })
    const id = await shop.texts('Hello', { sessionId: 's1' })
    expect(await shop.texts('In another session, still open', { sessionId: 's2' })).toBe(id)
    await shop.act('ana', id, { type: 'close' })
    expect(await shop.texts('Same', { sessionId: 's2' })).toBe(id)
    await shop.act('ana', id, { type: 'close' })
    expect(await shop.texts('Other', { sessionId: 's3' })).not.toBe(id)
  })

  test('D-03 without a rule of its own nobody is chosen', async () => {
    const shop = await openSmsShop({ ownRouting: false })
    expect((await shop.conversation(await shop.texts('Hello'))).assigneeId).toBeNull()
  })

  test('D-03 is never from the future', async () => {
    const shop = await openSmsShop()
    await shop.texts('Early', { at: shop.clock.at - 5 })
    await shop.texts('Late', { at: shop.clock.at + 5 })
    const messages = (await shop.storage.list('acme', 'message')).map(({ value }) => value)
    expect(messages.map(({ text, at }) => [text, Number(at) - shop.clock.at]).sort()).toEqual([
      ['Early', -5],
      ['Late', 0],
    ])
  })

  test('D-08 brings its files, which a member of the inbox can open', async () => {
    const files = createMemoryFiles()
    const shop = await openSmsShop({}, { files })
    const bytes = new TextEncoder().encode('a picture')
    const { messageId } = await shop.side.receive(
      texted('', { providerId: 'mms-1', files: [{ name: 'a.jpg', type: 'image/jpeg', bytes }] }),
    )
    const [message] = await shop.storage.list('acme', 'message')
    expect(message?.value['attachments']).toEqual([{ name: 'a.jpg', type: 'image/jpeg', size: 9 }])
    expect(await shop.acme.agent('ana').conversations.file(messageId, 0)).toEqual(bytes)
    expect(await shop.acme.agent('ana').conversations.file(messageId, 1)).toBeUndefined()
    await expect(shop.acme.agent('cem').conversations.file(messageId, 0)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test.each([
    ['text', { text: ' ' }],
    ['from', { from: ' +47' }],
    ['from', { from: '+47\r\nBcc: x' }],
    ['providerId', { providerId: '' }],
    ['at', { at: 0.5 }],
    ['subject', { subject: 'Order' }],
    ['html', { html: '<b>Hi</b>' }],
    ['sessionId', { sessionId: 's1' }],
    ['color', { color: 'red' } as object],
    ['files', { files: [] }],
  ])('D-08 is refused with the place message.%s and changes nothing: %o', async (field, but) => {
    const shop = await openSmsShop()
    await expect(shop.side.receive(texted('Hello', but))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { place: expect.stringContaining(`message.${field}`) },
    })
    expect(await shop.storage.list('acme', 'message')).toEqual([])
  })

  test('D-08 has to name its session where its kind has sessions', async () => {
    const shop = await openSmsShop({ sessions: true })
    await expect(shop.side.receive(texted('Hello'))).rejects.toMatchObject({
      details: { place: 'message.sessionId' },
    })
  })

  test('D-03 is for a channel of its own kind', async () => {
    const shop = await openSmsShop()
    for (const id of ['chat-support', 'mail-help@acme.example', 'nothing', '__proto__']) {
      await expect(shop.side.receive(texted('Hello', { channelId: id }))).rejects.toMatchObject({
        code: 'UNKNOWN_RECORD',
      })
    }
    expect(() => shop.acme.channel('acme.fax')).toThrow('a kind of channel that the host registered')
    expect(() => shop.acme.channel('chat')).toThrow('a kind of channel that the host registered')
  })
})

describe('a blocked sender', () => {
  test('D-06 F-20 is kept out on this kind, goes to Filtered, and surfaces anew once unblocked', async () => {
    const shop = await openSmsShop()
    const id = await shop.texts('Buy this')
    expect((await shop.act('ana', id, { type: 'block' })).accepted).toBe(true)
    expect(await shop.side.receive(texted('Buy that'))).toMatchObject({
      kind: 'filtered',
      reason: 'FILTERED_BLOCKED',
      conversationId: id,
    })
    const ana = shop.acme.agent('ana')
    expect(
      (await ana.conversations.list({ view: 'filtered', channel: 'acme.sms' })).rows.map((row) => row.id),
    ).toEqual([id])
    expect((await ana.conversations.get(id)).blocked).toBe(true)
    expect(await shop.act('ana', id, { type: 'reply', text: 'No' })).toMatchObject({ accepted: false })

    expect((await shop.act('ana', id, { type: 'unblock' })).accepted).toBe(true)
    const next = await shop.side.receive(texted('Sorry'))
    expect(next).toMatchObject({ kind: 'thread', reason: 'NEW_THREAD' })
    expect(next.conversationId).not.toBe(id)
    expect(await shop.storage.list('acme', 'block')).toEqual([])
  })

  test('D-06 is not the same address of another kind, nor of mail', async () => {
    const shop = await openSmsShop()
    await shop.act('ana', await shop.texts('Buy this'), { type: 'block' })
    expect((await shop.side.receive(texted('Hello', { from: '+4790000002' }))).kind).toBe('thread')
    const [block] = await shop.storage.list('acme', 'block')
    expect(block?.value).toMatchObject({
      channelKind: 'acme.sms',
      subject: { kind: 'address', value: `acme.sms:${jo}` },
    })
  })

  test('D-06 is named by what the kind says: here the contact', async () => {
    const shop = await openSmsShop({ blocking: ['contact'] })
    await shop.act('ana', await shop.texts('Buy this'), { type: 'block' })
    const [block] = await shop.storage.list('acme', 'block')
    expect(block?.value).toMatchObject({ subject: { kind: 'contact' } })
    expect((await shop.side.receive(texted('Buy that'))).kind).toBe('filtered')
  })

  test('D-07 cannot be blocked where the kind blocks nobody', async () => {
    const shop = await openSmsShop({ blocking: [] })
    const done = await shop.act('ana', await shop.texts('Buy this'), { type: 'block' })
    expect(done).toMatchObject({ accepted: false, refused: { reason: 'CHANNEL_CANNOT_BLOCK' } })
  })

  test('F-22 marked as spam, the conversation stays in Filtered with what follows until it is restored', async () => {
    const shop = await openSmsShop()
    const id = await shop.texts('One')
    await shop.act('ana', id, { type: 'spam' })
    expect(await shop.side.receive(texted('Two'))).toMatchObject({ kind: 'filtered', conversationId: id })
    await shop.act('ana', id, { type: 'not-spam' })
    expect((await shop.conversation(id)).filtered).toBeNull()
    expect(await shop.side.receive(texted('Three'))).toMatchObject({ kind: 'thread', conversationId: id })
  })
})

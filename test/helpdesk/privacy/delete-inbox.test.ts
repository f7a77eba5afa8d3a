import { describe, expect, test } from 'vitest'
import { minute } from '../../../src/shared/instant'
import { emptyPlan } from '../../../src/shared/plan'
import { headers, mail } from '../../inbox/mail/mail'
import { hello, openShop, says, send, source } from '../shop'
import { openHouse, receive, settle } from './marked-life'

const open = async () => {
  const house = await openHouse({ widget: {} })
  const { ada } = house
  await ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['ana', 'cem'] })
  await ada.channels.connectChat({
    inboxId: 'sales',
    name: 'Chat',
    availability: { mode: 'always', replyTime: 'none' },
  })
  await ada.channels.createHostedAddress({ inboxId: 'sales', address: 'sales@acme.example', name: 'Sales' })
  await ada.targetedMessages.save({ ...hello, id: 'buy', channelId: 'chat-sales' })
  await ada.drafts.save({ ...hello, id: 'draft', channelId: 'chat-support' })
  return house
}

describe('P-03 an inbox', () => {
  test.each(['support', 'Support ', 'Sales', ''])('is not deleted by who types "%s"', async (typed) => {
    const { ada, acme, storage } = await openShop()
    await expect(ada.inboxes.delete('support', typed)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'CONFIRMATION_MISMATCH' },
    })
    await expect(acme.admin('ana').inboxes.delete('support', 'Support')).rejects.toMatchObject({
      details: { reason: 'NOT_ADMIN' },
    })
    expect(await storage.list('acme', 'inbox')).toHaveLength(1)
  })

  test('takes its channels, messages and conversations along, and nothing of another', async () => {
    const house = await open()
    const { ada, acme, storage } = house
    const visitor = house.newVisitor()
    await send(visitor, 'Hello')
    await visitor.chat.send('buy', says('I buy', { clientId: 'buy' }))
    // One mail for both inboxes: each keeps a source of its own.
    const both = { envelope: { from: 'cleo@ex.com', to: ['help@acme.example', 'sales@acme.example'] } }
    await acme.mail.receive(mail(both), source)
    await receive(house, 'spam', 'spam', headers(['list-unsubscribe', '<mailto:x@ex.com>']))
    const of = (line: string) => line.includes('sales') || line.includes('"buy"')

    const ids = async (kind: string) => (await storage.list('acme', kind)).map(({ id }) => id)
    expect((await ids('turn')).length).toBeGreaterThan(0)
    const removal = await ada.inboxes.delete('support', 'Support')
    expect(removal).toMatchObject({ kind: 'inbox', name: 'Support', finishedAt: null })
    expect(await acme.mail.accepts('help@acme.example')).toBe(false)
    await expect(visitor.chat.send('hello', says('Anybody?'))).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    await settle(house)

    expect(await ids('inbox')).toEqual(['sales'])
    expect(await ids('channel')).toEqual(['chat-sales', 'mail-sales@acme.example'])
    expect(await ids('channel-address')).toEqual(['sales@acme.example'])
    expect(await ids('widget')).toEqual(['buy'])
    expect(await ids('widget-draft')).toEqual([])
    expect([await ids('pool'), await ids('turn'), await ids('mail-head')]).toEqual([
      [],
      [],
      [expect.any(String)],
    ])
    const conversations = await storage.list('acme', 'conversation')
    expect(conversations.map(({ value }) => value['inboxId'])).toEqual(['sales', 'sales'])
    expect(await ids('message')).toHaveLength(2)
    expect((await ids('disposition')).filter((id) => id.startsWith('mail')).every(of)).toBe(true)
    expect(Object.keys(await house.everyFile())).toEqual([`mail/sales/${'0'.repeat(64)}`])
    expect(await ada.privacy.removals()).toMatchObject([
      { stage: 'feed', finishedAt: house.clock.at, removed: { conversations: 3, files: 2 } },
    ])
    const workloads = await storage.list('acme', 'load')
    expect(workloads.map(({ value }) => value['open'])).toEqual(workloads.map(() => 0))
    await visitor.chat.send('buy', says('Still here', { clientId: 'again' }))
  })

  test('takes along what was under way when it went', async () => {
    const house = await openHouse({ widget: {} })
    const { ada, storage, helpdesk, clock } = house
    await send(house.newVisitor(), 'Hello')
    const [late] = await storage.list('acme', 'conversation')
    await ada.inboxes.delete('support', 'Support')
    await helpdesk.worker.drain()
    expect(await storage.count('acme', { fact: 'inboxId', operator: 'equal', value: 'support' })).toBe(0)
    const value = { ...late?.value, id: 'late', seq: 0, assigneeId: null }
    await storage.commit('acme', { ...emptyPlan, puts: [{ kind: 'conversation', id: 'late', value }] })
    clock.at += minute
    await helpdesk.worker.drain()
    expect(await storage.list('acme', 'conversation')).toEqual([])
  })

  test('waits for what is under a legal hold', async () => {
    const house = await openHouse({ widget: {} })
    const chat = await send(house.newVisitor(), 'Hello')
    await house.ada.holds.add({ kind: 'conversation', id: chat })
    await house.ada.inboxes.delete('support', 'Support')
    await house.helpdesk.worker.drain()
    expect(await house.ada.privacy.removals()).toMatchObject([
      { stage: 'conversations', heldSince: house.clock.at },
    ])
    expect(await house.storage.thread('acme', chat)).not.toEqual([])
  })
})

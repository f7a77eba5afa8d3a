import { expect, test } from 'vitest'
import { defaultPorts } from '../../../src/helpdesk/run/defaults'
import { transact } from '../../../src/helpdesk/run/transact'
import { readChatMessage } from '../../../src/helpdesk/visitor/read-chat-message'
import { decideChatMessage } from '../../../src/intake/chat/decide-chat-message'
import { openShop, says, secret } from '../shop'

test('R-22 a message whose routing is deferred is acknowledged, and routed right after, once', async () => {
  const shop = await openShop()
  const { visitorId } = shop.newVisitor()
  const ports = { ...defaultPorts(), storage: shop.storage, clock: shop.clock, secret }
  const message = says('Hello')
  const receipt = await transact(
    ports,
    'acme',
    (reader) => readChatMessage(ports, reader, visitorId, 'hello', message),
    (facts) => decideChatMessage(message, { ...facts, routing: 'deferred' }),
  )
  const id = receipt.accepted ? (receipt.disposition.conversationId ?? '') : ''
  const ana = shop.acme.agent('ana')
  const reasonsOf = async () =>
    (await ana.conversations.entries(id)).map(({ entry }) => `${entry.type} ${entry.reason}`)
  expect(await reasonsOf()).toEqual(['Started STARTED', 'MessageReceived CONTINUED'])
  expect((await ana.conversations.get(id)).conversation.assigneeId).toBeNull()

  await shop.helpdesk.worker.drain()
  const routed = await reasonsOf()
  expect(routed.slice(2)).toEqual(['Assigned ROUND_ROBIN'])
  await shop.helpdesk.worker.drain()
  expect(await reasonsOf()).toEqual(routed)
})

test('R-22 an owner rule finds the owner of a contact whose cookie binds the chat, also when it is deferred', async () => {
  const owner = { kind: 'owner' } as const
  const shop = await openShop({ widget: { routing: owner } })
  await shop.ada.privacy.importContact({ email: 'cleo@ex.com', ownerId: 'ben', recordedAt: shop.clock.at })
  const token = shop.acme.host.newVisitorToken()
  await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
  const { visitorId } = shop.acme.visitor(token)
  const ports = { ...defaultPorts(), storage: shop.storage, clock: shop.clock, secret }
  const message = says('Hello')
  const receipt = await transact(
    ports,
    'acme',
    (reader) => readChatMessage(ports, reader, visitorId, 'hello', message),
    (facts) => decideChatMessage(message, { ...facts, routing: 'deferred' }),
  )
  await shop.helpdesk.worker.drain()
  const id = receipt.accepted ? (receipt.disposition.conversationId ?? '') : ''
  expect((await shop.acme.agent('ana').conversations.get(id)).conversation.assigneeId).toBe('ben')
})

import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createHelpdesk, type HelpdeskOptions } from '../../../src/index'
import { mail } from '../../inbox/mail/mail'
import { botsOf, openShop, secret, send, source } from '../shop'

const routing = {
  kind: 'assign',
  users: ['ana', 'ben'],
  teams: [],
  strategy: 'acme.last',
} as const

type Strategy = NonNullable<HelpdeskOptions['strategies']>[string]

const last: Strategy = ({ eligible }) => eligible.at(-1)?.userId

const withStrategy = (strategy: Strategy, more: Parameters<typeof openShop>[0] = {}) =>
  openShop({ strategies: { 'acme.last': strategy }, ...more, widget: { routing, ...more.widget } })

/** The conversation that a new visitor's message began, and why it was routed so. */
const chatted = async (shop: Awaited<ReturnType<typeof openShop>>, acme = shop.acme) => {
  const visitor = acme.visitor(acme.host.newVisitorToken())
  const id = await send(visitor, 'Hello')
  const [{ conversation }, why] = await Promise.all([
    acme.agent('ana').conversations.get(id),
    acme.agent('ana').conversations.why(id),
  ])
  const decisions = why.flatMap(({ decisions }) => decisions)
  return { id, conversation, routing: decisions.find(({ policy }) => policy === 'routing') }
}

describe('a strategy of the host', () => {
  test('R-40 chooses who gets a chat, a mail, what was no spam, and what a bot hands off', async () => {
    const shop = await withStrategy(last)
    const first = await chatted(shop)
    expect(first.conversation.assigneeId).toBe('ben')
    expect(first.routing).toMatchObject({ reason: 'ROUTING_STRATEGY' })
    await shop.act('ana', first.id, { type: 'assign', userId: null })
    await shop.act('ana', first.id, { type: 'spam' })
    await shop.act('ana', first.id, { type: 'not-spam' })
    expect((await shop.acme.agent('ana').conversations.get(first.id)).conversation.assigneeId).toBe('ben')

    await shop.ada.channels.createHostedAddress({
      inboxId: 'support',
      address: 'two@acme.example',
      name: 'Two',
      routing,
    })
    const envelope = { from: 'cleo@ex.com', to: ['two@acme.example'] }
    const [disposition] = await shop.acme.mail.receive(
      mail({ envelope, to: [{ address: 'two@acme.example' }] }),
      source,
    )
    const mailed = await shop.acme.agent('ana').conversations.get(disposition?.conversationId ?? '')
    expect(mailed.conversation).toMatchObject({ channelKind: 'email', assigneeId: 'ben' })

    const greeter = { answer: async () => ({ messages: [], handOff: { reason: 'asks' } }) }
    const bots = await withStrategy(last, { bots: botsOf({ greeter }), widget: { botId: 'greeter' } })
    const { id } = await chatted(bots)
    await bots.helpdesk.worker.drain()
    expect((await bots.acme.agent('ana').conversations.get(id)).conversation.assigneeId).toBe('ben')
  })

  test('R-41 that is not registered is refused at save, in a review and for an address', async () => {
    const { ada } = await withStrategy(last)
    const strategy = { ...routing, strategy: 'acme.other' } as const
    const refused = {
      code: 'INVALID_RULE',
      details: {
        place: 'routing.strategy',
        expected: 'one of round_robin, least_loaded, longest_idle, random, acme.last',
        found: '"acme.other"',
      },
    }
    const message = { id: 'x', name: 'X', channelId: 'chat-support', welcome: 'Hi!', routing: strategy }
    await expect(ada.targetedMessages.save(message)).rejects.toMatchObject(refused)
    const address = { inboxId: 'support', address: 'x@acme.example', name: 'X', routing: strategy }
    await expect(ada.channels.createHostedAddress(address)).rejects.toMatchObject(refused)
    const { review } = await ada.drafts.review(message)
    expect(review.steps.find(({ step }) => step === 'routing')?.problems).toMatchObject([
      { place: 'routing.strategy' },
    ])
  })

  test('R-41 that a later start does not register leaves the message accepted and unassigned', async () => {
    const storage = createMemoryStorage()
    const shop = await withStrategy(last, { storage })
    const later = createHelpdesk({ storage, clock: shop.clock, secret })
    const { conversation, routing } = await chatted(shop, later.account('acme'))
    expect(conversation).toMatchObject({ status: 'open', assigneeId: null })
    expect(routing).toMatchObject({ reason: 'ROUTING_STRATEGY_UNKNOWN', details: { strategy: 'acme.last' } })
  })

  test.each<[string, Strategy, number]>([
    [
      'throws',
      () => {
        throw new Error('It broke.')
      },
      1,
    ],
    ['names somebody who is not eligible', () => 'cem', 1],
    ['answers later, and fails then', (async () => Promise.reject(new Error('Late.'))) as never, 2],
  ])(
    'R-42 that %s leaves the message accepted and unassigned, and the host is told',
    async (_, strategy, told) => {
      const shop = await withStrategy(strategy)
      const { conversation, routing } = await chatted(shop)
      expect(conversation).toMatchObject({ status: 'open', assigneeId: null })
      expect(routing).toMatchObject({ reason: 'ROUTING_STRATEGY_FAILED' })
      expect(shop.errors).toHaveLength(told)
    },
  )
})

import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createFollowUpEffect, type FollowUpRule } from '../../../src/helpdesk/follow-up/follow-up-effect'
import { defaultPorts } from '../../../src/helpdesk/run/defaults'
import type { EffectHandlers } from '../../../src/helpdesk/run/effect-handlers'
import { createReader } from '../../../src/helpdesk/run/reader'
import { createFeedWatcher } from '../../../src/helpdesk/run/watch-feeds'
import { createWorker } from '../../../src/helpdesk/run/worker'
import { planFollowUp, plannedEffects } from '../../../src/records/effects'
import { type FollowUp, followUpId } from '../../../src/records/follow-up'
import { joinPlans } from '../../../src/shared/plan'
import { openShop, secret, send } from '../shop'

const hour = 3_600_000

/** A chat that nobody has, in a shop whose message leaves chats to nobody unless a test says otherwise. */
const withChat = async (more: Parameters<typeof openShop>[0] = {}) => {
  const storage = createMemoryStorage()
  const shop = await openShop({ storage, ...more })
  const id = await send(shop.newVisitor(), 'Hello')
  const reader = createReader(storage, 'acme')
  return {
    ...shop,
    id,
    conversation: async () => (await shop.acme.agent('ana').conversations.get(id)).conversation,
    dispositionOf: async (followUp: FollowUp) =>
      (await reader.one('disposition', followUpId(followUp))).value,
    plan: (followUp: FollowUp) =>
      storage.commit('acme', joinPlans(plannedEffects(planFollowUp(followUp, 0)))),
  }
}

describe('R-18 whoever leaves an inbox gives up what they have open there', () => {
  test('and the worker has it routed again, with what led to it in the thread', async () => {
    const shop = await withChat()
    expect(await shop.conversation()).toMatchObject({ assigneeId: 'ana' })
    const closed = await send(shop.newVisitor(), 'Bye')
    await shop.act('ben', closed, { type: 'assign', userId: 'ana' })
    await shop.act('ana', closed, { type: 'close' })
    await shop.ada.inboxes.setMembers('support', ['ben', 'cem'])
    expect((await shop.acme.agent('ben').conversations.get(shop.id)).conversation.assigneeId).toBe('ana')
    await shop.helpdesk.worker.drain()
    const ben = shop.acme.agent('ben')
    expect((await ben.conversations.get(shop.id)).conversation.assigneeId).toBe('ben')
    expect((await ben.conversations.entries(shop.id)).slice(-2).map(({ entry }) => entry.reason)).toEqual([
      'ASSIGNEE_LOST',
      'ROUND_ROBIN',
    ])
    const decisions = (await ben.conversations.why(shop.id)).at(-1)?.decisions
    expect(decisions?.map(({ policy, reason }) => [policy, reason])).toEqual([
      ['routing', 'ROUND_ROBIN'],
      ['followUp', 'FOLLOW_UP'],
    ])
    expect(decisions?.[1]?.details).toMatchObject({ rule: 'route', causes: ['members/support/1'] })
    expect((await ben.conversations.get(closed)).conversation).toMatchObject({
      status: 'closed',
      assigneeId: 'ana',
    })
    await shop.ada.inboxes.setMembers('support', ['ana', 'ben'])
    await shop.helpdesk.worker.drain()
    expect((await ben.conversations.get(shop.id)).conversation.assigneeId).toBe('ben')
  })

  test('also to nobody, when the rule finds nobody else', async () => {
    const shop = await withChat({ widget: { routing: { kind: 'assign', users: ['ana'], teams: [] } } })
    await shop.ada.inboxes.setMembers('support', ['ben'])
    await shop.helpdesk.worker.drain()
    const { conversation } = await shop.acme.agent('ben').conversations.get(shop.id)
    expect(conversation).toMatchObject({ status: 'open', assigneeId: null })
  })
})

describe('a follow-up', () => {
  const unassigned = { widget: { routing: { kind: 'unassigned' } } } as const

  test('X-01 routes what nobody has, once, however often it is asked for', async () => {
    const shop = await withChat()
    await shop.act('ana', shop.id, { type: 'assign', userId: null })
    const { seq } = await shop.conversation()
    const followUp = { rule: 'route', conversationId: shop.id, seq, causes: ['cause'] }
    await shop.plan(followUp)
    await shop.helpdesk.worker.drain()
    const routed = await shop.conversation()
    expect(routed.assigneeId).toBe('ben')
    expect(await shop.dispositionOf(followUp)).toMatchObject({ reason: 'ROUND_ROBIN', causes: ['cause'] })
    // The outbox has forgotten its name; the disposition has not.
    await shop.storage.forget('acme', { before: shop.clock.at + 1, limit: 100 })
    await shop.plan(followUp)
    await shop.act('ana', shop.id, { type: 'assign', userId: null })
    expect(await shop.helpdesk.worker.drain()).toBe(1)
    expect((await shop.conversation()).assigneeId).toBe(null)
  })

  test.each<[string, (shop: Awaited<ReturnType<typeof withChat>>) => Promise<unknown>, string]>([
    ['somebody has it', async () => {}, 'ALREADY_ASSIGNED'],
    ['it is closed', ({ act, id }) => act('ana', id, { type: 'close' }), 'NOT_ROUTABLE_CLOSED'],
    ['it is filtered', ({ act, id }) => act('ana', id, { type: 'spam' }), 'NOT_ROUTABLE_FILTERED'],
  ])('X-01 that finds nothing to do changes nothing, and says why: %s', async (_, change, reason) => {
    const shop = await withChat()
    await change(shop)
    const before = await shop.conversation()
    const followUp = { rule: 'route', conversationId: shop.id, seq: before.seq, causes: [] }
    await shop.plan(followUp)
    await shop.helpdesk.worker.drain()
    expect(await shop.conversation()).toEqual(before)
    expect(await shop.dispositionOf(followUp)).toMatchObject({ reason })
  })

  test('X-02 behind too many others is stopped, where people see it', async () => {
    const shop = await withChat()
    await shop.act('ana', shop.id, { type: 'assign', userId: null })
    const { seq } = await shop.conversation()
    const causes = Array.from({ length: 8 }, (_, index) => `cause-${index}`)
    const followUp = { rule: 'route', conversationId: shop.id, seq, causes }
    await shop.plan(followUp)
    await shop.helpdesk.worker.drain()
    expect(await shop.conversation()).toMatchObject({ seq, assigneeId: null })
    expect(await shop.dispositionOf(followUp)).toMatchObject({ reason: 'FOLLOW_UP_DEPTH', causes })
    const [dead] = await shop.ada.effects.dead()
    expect(dead).toMatchObject({
      kind: 'follow-up',
      attempt: 1,
      error: 'Too many decisions have asked for one another, so this one was stopped.',
    })
  })

  test('X-03 of a rule that nobody knows waits, and the conversation goes on', async () => {
    const shop = await withChat(unassigned)
    for (const rule of ['unheard-of', '__proto__'])
      await shop.plan({ rule, conversationId: shop.id, seq: 1, causes: [] })
    for (let hours = 0; hours < 24; hours += 1) {
      await shop.helpdesk.worker.drain()
      shop.clock.at += hour
    }
    expect((await shop.ada.effects.waiting()).map(({ error }) => error).sort()).toEqual([
      'NO_HANDLER: Expected a handler for follow-ups of the rule "__proto__", found none.',
      'NO_HANDLER: Expected a handler for follow-ups of the rule "unheard-of", found none.',
    ])
    await shop.act('ana', shop.id, { type: 'reply', text: 'Hello' })
    expect((await shop.conversation()).seq).toBeGreaterThan(2)
  })

  test('X-01 of a conversation that is not there is done, and leaves nothing behind', async () => {
    const shop = await withChat()
    const followUp = { rule: 'route', conversationId: 'gone', seq: 1, causes: [] }
    await shop.plan(followUp)
    await shop.helpdesk.worker.drain()
    expect(await shop.dispositionOf(followUp)).toBeUndefined()
    expect(await shop.ada.effects.dead()).toEqual([])
  })
})

describe('a rule of follow-ups', () => {
  /** A worker that knows this rule alone. */
  const workerWith = (
    { storage, clock }: Pick<Awaited<ReturnType<typeof withChat>>, 'storage' | 'clock'>,
    rule: FollowUpRule,
  ) => {
    const given = { ...defaultPorts(), storage, clock, secret }
    const ports = { ...given, feeds: createFeedWatcher(given) }
    const handlers = { 'follow-up': createFollowUpEffect(ports, { again: rule }) }
    return createWorker(ports, handlers as unknown as EffectHandlers)
  }

  test('X-02 that goes round in circles is stopped, each step naming all before it', async () => {
    const shop = await withChat()
    const asked: FollowUp[] = []
    const worker = workerWith(shop, async ({ followUp, causes, now }) => {
      asked.push(followUp)
      const next = { ...followUp, seq: followUp.seq + 1, causes }
      return { reason: 'FOLLOW_UP', parts: { effects: [planFollowUp(next, now)] } }
    })
    await shop.plan({ rule: 'again', conversationId: shop.id, seq: 1, causes: [] })
    await worker.drain()
    expect(asked).toHaveLength(8)
    expect(asked.at(-1)?.causes).toEqual(asked.slice(0, -1).map(followUpId))
    expect(await shop.ada.effects.dead()).toMatchObject([{ kind: 'follow-up' }])
  })

  test('X-04 that fails is tried again, and takes back nothing of what asked for it', async () => {
    const shop = await withChat()
    let tries = 0
    const worker = workerWith(shop, async () => {
      tries += 1
      if (tries < 3) throw new Error('It broke.')
      return { reason: 'FOLLOW_UP', parts: {} }
    })
    const before = await shop.conversation()
    const followUp = { rule: 'again', conversationId: shop.id, seq: 1, causes: [] }
    await shop.plan(followUp)
    for (let waited = 0; waited < 5; waited += 1) {
      await worker.drain()
      shop.clock.at += hour
    }
    expect(tries).toBe(3)
    expect(await shop.conversation()).toEqual(before)
    expect(await shop.dispositionOf(followUp)).toMatchObject({ reason: 'FOLLOW_UP' })
  })
})

import { describe, expect, test } from 'vitest'
import type { Bot, BotTurn } from '../../../src/index'
import { botsOf, impatientTimers, openShop, send } from '../shop'

const withBot = (answer: Bot['answer'], more = {}) =>
  openShop({ widget: { botId: 'greeter' }, bots: botsOf({ greeter: { answer } }), ...more })

/** What is in a conversation after the bot was asked. */
const asked = async (shop: Awaited<ReturnType<typeof withBot>>) => {
  const visitor = shop.newVisitor()
  const id = await send(visitor, 'Hello')
  await shop.helpdesk.worker.drain()
  const { conversation } = await shop.acme.agent('ana').conversations.get(id)
  const entries = await shop.acme.agent('ana').conversations.entries(id)
  return { id, visitor, conversation, reasons: entries.slice(2).map(({ entry }) => entry.reason), entries }
}

describe('a bot', () => {
  test('B-07 is asked with what was said so far, and its answer is delivered', async () => {
    const turns: BotTurn[] = []
    const shop = await withBot(async (turn) => {
      turns.push(turn)
      return { messages: ['Hi!'], choices: ['Yes', 'No'] }
    })
    const { id, visitor } = await asked(shop)
    await send(visitor, 'Yes')
    await shop.helpdesk.worker.drain()
    expect(turns.map(({ messages }) => messages)).toEqual([
      [{ from: 'visitor', text: 'Hello' }],
      [
        { from: 'visitor', text: 'Hello' },
        { from: 'bot', text: 'Hi!' },
        { from: 'visitor', text: 'Yes' },
      ],
    ])
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual([
      'Hello',
      'Hi!',
      'Yes',
      'Hi!',
    ])
    expect(await shop.acme.agent('ana').conversations.counts()).toMatchObject({ all: 0, bots: 1 })
  })

  test('B-08 that answers after a person took over is kept back', async () => {
    let answer = (_: { messages: string[] }): void => {}
    const shop = await withBot(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    const drained = shop.helpdesk.worker.drain()
    await new Promise((resolve) => setTimeout(resolve, 1))
    await shop.act('ana', id, { type: 'take-over' })
    answer({ messages: ['Am I late?'] })
    await drained
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual(['Hello'])
    expect((await shop.acme.agent('ana').conversations.entries(id)).at(-1)?.entry).toMatchObject({
      type: 'BotMessageSuppressed',
      reason: 'LATE_BOT_MESSAGE_SUPPRESSED',
    })
  })

  test('B-09 hands off to somebody', async () => {
    const shop = await withBot(async () => ({ messages: [], handOff: { reason: 'asks for a person' } }))
    const { conversation, reasons } = await asked(shop)
    expect(reasons).toEqual(['HANDOFF_ACCEPTED', 'HANDOFF_ACCEPTED'])
    expect(conversation).toMatchObject({ control: 'human', assigneeId: 'ana' })
  })

  test.each<[string, Bot['answer']]>([
    ['rejects', () => Promise.reject(new Error('It broke.'))],
    [
      'throws',
      () => {
        throw new Error('It broke.')
      },
    ],
    ['never answers', () => new Promise(() => {})],
    ['answers nothing', async () => undefined as never],
    ['answers garbage', async () => ({ messages: [{ text: 'Hi' }] }) as never],
    ['answers too much', async () => ({ messages: ['x'.repeat(20_001)] })],
    ['answers at once and with no promise', () => 'Hi' as never],
  ])('B-14 that %s hands off, and nobody is left waiting', async (_, answer) => {
    const shop = await withBot(answer, { timers: impatientTimers })
    const { conversation, reasons } = await asked(shop)
    expect(reasons).toEqual(['HANDOFF_BOT_ERROR', 'HANDOFF_BOT_ERROR'])
    expect(conversation).toMatchObject({ control: 'human', assigneeId: 'ana' })
    expect(shop.errors).toHaveLength(1)
  })

  test('B-14 that has no program, or is not published any more, hands off', async () => {
    const programs: Record<string, Bot> = { greeter: { answer: async () => ({ messages: [] }) } }
    const without = await openShop({ widget: { botId: 'greeter' }, bots: (_, id) => programs[id] })
    delete programs['greeter']
    expect((await asked(without)).reasons).toEqual(['HANDOFF_BOT_ERROR', 'HANDOFF_BOT_ERROR'])
    let calls = 0
    const shop = await withBot(async () => {
      calls += 1
      return { messages: [] }
    })
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    await shop.ada.bots.save({ id: 'greeter', name: 'Greeter', published: false })
    await shop.helpdesk.worker.drain()
    expect(calls).toBe(0)
    expect((await shop.acme.agent('ana').conversations.get(id)).conversation).toMatchObject({
      control: 'human',
    })
  })

  test('B-14 whose host throws where it looks for the program hands off, and the host is told', async () => {
    const host = { broken: false }
    const shop = await openShop({
      widget: { botId: 'greeter' },
      bots: () => {
        if (host.broken) throw new Error('The host broke.')
        return { answer: async () => ({ messages: ['Hi!'] }) }
      },
    })
    host.broken = true
    const { conversation, reasons } = await asked(shop)
    expect(reasons).toEqual(['HANDOFF_BOT_ERROR', 'HANDOFF_BOT_ERROR'])
    expect(conversation).toMatchObject({ control: 'human', assigneeId: 'ana' })
    expect(shop.errors).toMatchObject([{ message: 'The host broke.' }])
  })

  test('belongs to one account: another one with a bot of the same id has its own program, or none', async () => {
    const shop = await withBot(async () => ({ messages: [] }), {
      bots: (account: string, id: string) =>
        account === 'acme' && id === 'greeter'
          ? { answer: async () => ({ messages: ['Of Acme'] }) }
          : undefined,
    })
    const globex = await shop.helpdesk.createAccount('globex', { admin: { id: 'gus', name: 'Gus' } })
    const bot = { id: 'greeter', name: 'Greeter' }
    await expect(globex.admin('gus').bots.save(bot)).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: 'bot.id', found: '"greeter"' },
    })
    await expect(globex.admin('gus').bots.save({ ...bot, published: false })).resolves.toMatchObject(bot)
    const { visitor, id } = await asked(shop)
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual(['Hello', 'Of Acme'])
  })

  test('that is asked twice about one message answers once', async () => {
    let calls = 0
    const shop = await withBot(async () => {
      calls += 1
      if (calls === 1) shop.clock.at += 120_000
      return { messages: [`Answer ${calls}`] }
    })
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    const settle = shop.storage.settle
    const lossy = { failed: false }
    shop.storage.settle = async (effect, settlement) => {
      if (lossy.failed) return settle(effect, settlement)
      lossy.failed = true
      return false
    }
    await shop.helpdesk.worker.drain()
    expect((await visitor.chat.entries(id)).map(({ message }) => message?.text)).toEqual([
      'Hello',
      'Answer 1',
    ])
    expect(calls).toBe(2)
  })
})

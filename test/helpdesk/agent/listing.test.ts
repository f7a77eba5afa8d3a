import { describe, expect, test } from 'vitest'
import type { ListRequest } from '../../../src/inbox/views/list-request'
import { mail } from '../../inbox/mail/mail'
import { openShop, type Shop, send, source } from '../shop'

const pages = async ({ acme }: Shop, request: ListRequest): Promise<readonly string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await acme
      .agent('ana')
      .conversations.list({ ...request, ...(cursor !== undefined && { cursor }) })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor !== undefined)
  return ids
}

describe('the pages of a list', () => {
  test.each(['newest', 'oldest', 'waiting-longest'] as const)(
    'hold each conversation once, also where many have one time: %s',
    async (sort) => {
      const shop = await openShop()
      const sent = []
      for (let index = 0; index < 23; index += 1) {
        if (index % 8 === 0) shop.clock.at += 1
        sent.push(await send(shop.newVisitor(), 'Hello'))
      }
      for (const limit of [1, 4, 23, 50]) {
        const found = await pages(shop, { view: 'all', sort, limit })
        expect(found).toHaveLength(23)
        expect(new Set(found)).toEqual(new Set(sent))
      }
    },
  )

  test('go on where they were when something new comes in', async () => {
    const shop = await openShop()
    for (let index = 0; index < 4; index += 1) {
      shop.clock.at += 1
      await send(shop.newVisitor(), 'Hello')
    }
    const ana = shop.acme.agent('ana')
    const first = await ana.conversations.list({ view: 'all', limit: 2 })
    shop.clock.at += 1
    await send(shop.newVisitor(), 'New')
    const second = await ana.conversations.list({ view: 'all', limit: 2, cursor: first.cursor ?? '' })
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
  })

  test('know the question they belong to, however it is spelled', async () => {
    const shop = await openShop()
    for (let index = 0; index < 3; index += 1) await send(shop.newVisitor(), 'Hello')
    const ana = shop.acme.agent('ana')
    const { cursor = '' } = await ana.conversations.list({ view: 'all', status: 'open', limit: 1 })
    await expect(
      ana.conversations.list({ status: 'open', view: 'all', limit: 2, cursor }),
    ).resolves.toMatchObject({
      rows: [{}, {}],
    })
    const others: readonly ListRequest[] = [
      { view: 'chat', status: 'open' },
      { view: 'all', status: 'any' },
      { view: 'all', status: 'open', sort: 'oldest' },
    ]
    for (const other of others) {
      await expect(ana.conversations.list({ ...other, cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { reason: 'CURSOR_MISMATCH' },
      })
    }
    await expect(
      shop.acme.agent('ben').conversations.list({ view: 'all', status: 'open', cursor }),
    ).rejects.toMatchObject({
      details: { reason: 'CURSOR_MISMATCH' },
    })
  })
})

test('the counts are those of the lists', async () => {
  const shop = await openShop()
  const visitor = shop.newVisitor()
  const [mine, spam] = [await send(visitor, 'Hello'), await send(shop.newVisitor(), 'Win!')]
  await shop.act('ana', mine, { type: 'assign', userId: 'ana' })
  await shop.act('ana', spam, { type: 'spam' })
  await shop.acme.mail.receive(mail(), source)
  const ana = shop.acme.agent('ana')
  const counts = await ana.conversations.counts()
  for (const [view, count] of Object.entries(counts)) {
    expect((await ana.conversations.list({ view: view as keyof typeof counts })).rows, view).toHaveLength(
      count,
    )
  }
  expect(counts).toMatchObject({ all: 2, email: 1, chat: 1, filtered: 1, bots: 0 })
})

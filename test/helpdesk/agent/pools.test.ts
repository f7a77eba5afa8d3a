import { expect, test } from 'vitest'
import { hello, openShop, says } from '../shop'

test('R-23 two targeted messages count their turns apart, and share no row', async () => {
  const { ada, newVisitor, storage } = await openShop()
  const routing = { kind: 'assign', users: ['ana', 'ben'], teams: [] } as const
  await ada.targetedMessages.save({ ...hello, id: 'second', name: 'Second', routing })
  for (const id of ['hello', 'second', 'hello', 'second']) await newVisitor().chat.send(id, says(id))
  const pools = await storage.list('acme', 'pool')
  expect(pools.map(({ value }) => value['turn'])).toEqual([2, 2])
  const turns = await storage.list('acme', 'turn')
  expect(turns.map(({ value }) => value['turn']).sort()).toEqual([1, 1, 2, 2])
})

import { expect, test } from 'vitest'
import { createHelpdesk } from '../../../src/index'
import { minute } from '../../../src/shared/instant'
import { openShop, type Store, secret, send } from '../shop'

/** A worker that dies between its first commit and `settle`. */
const dyingOnce = (store: Store): Store => {
  const settled = { calls: 0 }
  return {
    ...store,
    settle: async (...given) => {
      settled.calls += 1
      return settled.calls > 1 && store.settle(...given)
    },
  }
}

test('X-01 a follow-up that is delivered again after its commit is not decided again', async () => {
  const shop = await openShop()
  const { acme, ada, clock, storage } = shop
  const chat = await send(shop.newVisitor(), 'Hello')
  const { assigneeId } = (await acme.agent('ana').conversations.get(chat)).conversation
  await ada.inboxes.setMembers('support', [assigneeId === 'ana' ? 'ben' : 'ana'])
  const errors: unknown[] = []
  const other = createHelpdesk({
    storage: dyingOnce(storage),
    clock,
    secret,
    onError: (error) => errors.push(error),
  })
  await other.worker.drain()
  const entries = (await storage.thread('acme', chat)).length
  clock.at += 2 * minute
  await other.worker.drain()
  expect(errors).toEqual([])
  expect(await storage.thread('acme', chat)).toHaveLength(entries)
})

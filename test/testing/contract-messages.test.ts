import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import { outboxContract, storageContract, type TestFunction } from '../../src/testing'

/** The messages of the failures, by the name of the case. */
const messagesOf = async (contract: (test: TestFunction) => void): Promise<ReadonlyMap<string, string>> => {
  const cases: [string, () => Promise<void>][] = []
  contract((name, body) => cases.push([name, () => body({ expect })]))
  const messages = new Map<string, string>()
  for (const [name, body] of cases) await body().catch((error: Error) => messages.set(name, error.message))
  return messages
}

test('a failure of the storage contract names the case, the input and the values', async () => {
  const counting = async () => ({ ...createMemoryStorage(), count: async () => 7 })
  const messages = await messagesOf((run) => storageContract(run, counting))
  const closed = 'K-01 K-04 K-11 refuses what is outside the closed form'
  expect(messages.get(closed)).toMatch(`${closed}: {"all":[]}: promise resolved "7"`)
  const byName = 'finds and counts c1 and c3 by K-05 equal on text'
  expect(messages.get(byName)).toBe(`${byName}: expected 7 to be 2 // Object.is equality`)
})

test('a failure of the outbox contract names the case and the values', async () => {
  const settling = async () => ({ ...createMemoryStorage(), settle: async () => true })
  const messages = await messagesOf((run) => outboxContract(run, settling))
  const newest = 'lets only the newest taker settle, and once'
  expect(messages.get(newest)).toMatch(`${newest}: done from the first taker: expected true to be false`)
})

test('every case of a contract has a name of its own', async () => {
  const names: string[] = []
  const list: TestFunction = (name) => names.push(name)
  storageContract(list, async () => createMemoryStorage())
  outboxContract(list, async () => createMemoryStorage())
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

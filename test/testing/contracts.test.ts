import { describe, expect, test } from 'vitest'
import { createMemoryFiles, createMemoryStorage, createMemoryTransport } from '../../src/adapters/memory'
import {
  filesContract,
  outboxContract,
  storageContract,
  strategyContract,
  transportContract,
} from '../../src/testing'
import { brokenFieldIndexes } from './broken-fields'
import { brokenOutboxes, brokenStorages } from './broken-stores'
import { brokenStrategies, mostSkilled } from './broken-strategies'
import { failuresOf } from './failures-of'

describe('the storage contract', () => {
  test('passes a store that is right', async () => {
    expect(await failuresOf((run) => storageContract(run, async () => createMemoryStorage()))).toEqual([])
  })

  test.each(Object.entries({ ...brokenStorages, ...brokenFieldIndexes }))(
    'catches a store that %s',
    async (_, [make, noticing]) => {
      const failures = await failuresOf((run) => storageContract(run, make))
      expect(failures.join('\n')).toContain(noticing)
    },
  )
})

describe('the outbox contract', () => {
  test('passes an outbox that is right', async () => {
    expect(await failuresOf((run) => outboxContract(run, async () => createMemoryStorage()))).toEqual([])
  })

  test.each(Object.entries(brokenOutboxes))('catches an outbox that %s', async (_, [make, noticing]) => {
    const failures = await failuresOf((run) => outboxContract(run, make))
    expect(failures.join('\n')).toContain(noticing)
  })
})

describe('the files contract', () => {
  const files = createMemoryFiles
  const broken = {
    'forgets the account': () => {
      const store = files()
      return { ...store, put: (_: string, id: string, bytes: Uint8Array) => store.put('one', id, bytes) }
    },
    'folds the case of names': () => {
      const store = files()
      return {
        ...store,
        put: (account: string, id: string, bytes: Uint8Array) => store.put(account, id.toLowerCase(), bytes),
        get: (account: string, id: string) => store.get(account, id.toLowerCase()),
      }
    },
    'keeps the first of two': () => {
      const store = files()
      return {
        ...store,
        put: async (account: string, id: string, bytes: Uint8Array) => {
          if ((await store.get(account, id)) === undefined) await store.put(account, id, bytes)
        },
      }
    },
    'gives empty bytes for what is absent': () => {
      const store = files()
      return {
        ...store,
        get: async (account: string, id: string) => (await store.get(account, id)) ?? new Uint8Array(),
      }
    },
    'keeps what it should remove': () => ({ ...files(), remove: async () => {} }),
    'keeps the caller’s own bytes': () => {
      const kept = new Map<string, Uint8Array>()
      return {
        put: async (account: string, id: string, bytes: Uint8Array) => {
          kept.set(`${account}\0${id}`, bytes)
        },
        get: async (account: string, id: string) => kept.get(`${account}\0${id}`),
        remove: async (account: string, id: string) => {
          kept.delete(`${account}\0${id}`)
        },
      }
    },
  }

  test.each(Object.entries(broken))('catches one that %s', async (_, make) => {
    expect(await failuresOf((run) => filesContract(run, async () => make()))).not.toEqual([])
  })
})

describe('the transport contract', () => {
  const broken = {
    'wakes everyone': () => {
      const transport = createMemoryTransport()
      return {
        ...transport,
        subscribe: (_: string, wake: () => void) => transport.subscribe('all', wake),
        publish: () => transport.publish('all'),
      }
    },
    'never lets go': () => {
      const transport = createMemoryTransport()
      return {
        ...transport,
        subscribe: (topic: string, wake: () => void) => {
          transport.subscribe(topic, wake)
          return () => {}
        },
      }
    },
    'takes one function for one follower': () => {
      const wakes = new Map<string, Set<() => void>>()
      return {
        publish: (topic: string) => {
          for (const wake of wakes.get(topic) ?? []) wake()
        },
        subscribe: (topic: string, wake: () => void) => {
          wakes.set(topic, (wakes.get(topic) ?? new Set()).add(wake))
          return () => {
            wakes.get(topic)?.delete(wake)
          }
        },
      }
    },
  }

  test.each(Object.entries(broken))('catches one that %s', async (_, make) => {
    expect(await failuresOf((run) => transportContract(run, async () => make()))).not.toEqual([])
  })
})

describe('the strategy contract', () => {
  test.each([
    ['chooses by the facts', mostSkilled],
    ['chooses nobody', () => () => undefined],
  ])('passes a strategy that %s', async (_, make) => {
    expect(await failuresOf((run) => strategyContract(run, make))).toEqual([])
  })

  test.each(Object.entries(brokenStrategies))('catches a strategy that %s', async (_, [make, noticing]) => {
    const failures = await failuresOf((run) => strategyContract(run, make))
    expect(failures.join('\n')).toContain(noticing)
  })
})

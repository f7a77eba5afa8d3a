import type { Outbox } from '../../src/adapters/contracts/outbox'
import type { Storage } from '../../src/adapters/contracts/storage'

type Store = Storage & Outbox

/** What an act cost: calls of the store by method, and rows that reading returned. */
export interface Cost {
  readonly calls: number
  readonly rows: number
  readonly byMethod: Readonly<Record<string, number>>
}

/** A store that counts. `cost` counts one piece of work; what the worker does meanwhile would be counted as well. */
export const countingStorage = (store: Store) => {
  const counted = { rows: 0, byMethod: {} as Record<string, number> }
  const counting = new Proxy(store, {
    get: (target, name: keyof Store) => {
      const member = target[name] as unknown
      if (typeof member !== 'function') return member
      return async (...given: readonly unknown[]) => {
        counted.byMethod[name] = (counted.byMethod[name] ?? 0) + 1
        const result: unknown = await Reflect.apply(member, target, given)
        if (Array.isArray(result)) counted.rows += result.filter((row) => row !== undefined).length
        return result
      }
    },
  })
  return {
    storage: counting,
    cost: async (work: () => Promise<unknown>): Promise<Cost> => {
      counted.rows = 0
      counted.byMethod = {}
      await work()
      const { rows, byMethod } = counted
      return { rows, byMethod, calls: Object.values(byMethod).reduce((sum, calls) => sum + calls, 0) }
    },
  }
}

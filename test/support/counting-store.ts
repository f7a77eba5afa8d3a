import type { Store } from '../helpdesk/shop'

/** Calls of a store by method, and the records, entries and items that they returned. */
export interface Counts {
  readonly calls: Readonly<Record<string, number>>
  readonly rows: Readonly<Record<string, number>>
}

/** Counts what a store is asked for while `during` runs. */
export const countingStore = (store: Store) => {
  let calls: Record<string, number> = {}
  let rows: Record<string, number> = {}
  const counted = Object.fromEntries(
    Object.entries(store).map(([method, member]) => [
      method,
      typeof member !== 'function'
        ? member
        : async (...args: readonly unknown[]) => {
            const result: unknown = await (member as (...given: readonly unknown[]) => unknown)(...args)
            calls[method] = (calls[method] ?? 0) + 1
            if (Array.isArray(result)) {
              rows[method] = (rows[method] ?? 0) + result.filter((row) => row !== undefined).length
            }
            return result
          },
    ]),
  ) as unknown as Store
  return {
    storage: counted,
    during: async (act: () => Promise<unknown>): Promise<Counts> => {
      calls = {}
      rows = {}
      await act()
      return { calls, rows }
    },
  }
}

import type { Store } from '../../adapters/contracts/store'
import type { Expect, TestFunction } from './runner'

/** Creates an empty store for one test. The test closes it. */
export type MakeStore = () => Promise<Store>

/** Registers one test on a fresh store. */
export type Scenario = (name: string, body: (given: Given) => Promise<void>) => void

export interface Given {
  readonly store: Store
  readonly expect: Expect
}

export const scenarioOf =
  (test: TestFunction, make: MakeStore): Scenario =>
  (name, body) => {
    test(
      name,
      async ({ expect }) => {
        const store = await make()
        try {
          await body({ store, expect })
        } finally {
          await store.close()
        }
      },
      timeout,
    )
  }

/** A long timeout, because a database may be far away. */
const timeout = 60_000

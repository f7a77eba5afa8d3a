import type { Store } from '../../adapters/contracts/store'
import type { Expect, TestFunction } from './runner'

/** Creates an empty store for one test. The test closes it. */
export type MakeStore = () => Promise<Store>

/** Registers one test on a fresh store. Its name says what is expected, and begins the message of an error. */
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
          await named(name, () => body({ store, expect }))
        } finally {
          await store.close()
        }
      },
      timeout,
    )
  }

/** Runs one of several inputs of a test. The message of an error begins with this name, to tell which input failed. */
export const named = async (name: string, body: () => Promise<void>): Promise<void> => {
  try {
    await body()
  } catch (error) {
    if (error instanceof Error) error.message = `${name}: ${error.message}`
    throw error
  }
}

/** A long timeout, because a database may be far away. */
const timeout = 60_000

import { expect } from 'vitest'
import type { TestFunction } from '../../src/testing'

/** Runs a contract on an implementation and tells which of its tests fail. */
export const failuresOf = async (contract: (test: TestFunction) => void): Promise<readonly string[]> => {
  const cases: { name: string; body: () => Promise<void> }[] = []
  contract((name, body) => cases.push({ name, body: () => body({ expect }) }))
  expect(cases.length).toBeGreaterThan(0)
  const failures: string[] = []
  for (const { name, body } of cases) {
    try {
      await body()
    } catch {
      failures.push(name)
    }
  }
  return failures
}

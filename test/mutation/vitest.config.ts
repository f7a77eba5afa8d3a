import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of the policies alone: a mutant dies by a test that says what the policy decides. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/{routing,inbox,consent,availability,evaluators,cases}/**/*.test.ts'],
    exclude: ['test/cases/run.test.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
  },
})

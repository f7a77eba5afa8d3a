import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The tests of the mutated policies alone: a mutant dies by a test that says what its policy decides. Properties are left
 * out, because they would be tried anew for each mutant. Test files share their modules, which saves most of the time.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'test/{routing,inbox/mail,inbox/blocking}/*.test.ts',
      'test/consent/decide-consent-gate.test.ts',
      'test/availability/decide-availability.test.ts',
      'test/cases/cases.test.ts',
    ],
    exclude: ['**/*.property.test.ts', '**/lint-*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
})

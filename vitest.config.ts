import { defineConfig } from 'vitest/config'
import { runs } from './test/support/runs'

const kinds = { property: 'test/**/*.property.test.ts', types: 'test/**/*.types.test.ts' }
/** A test that replaces a module for its own file needs modules of its own. */
const replacing = process.argv.includes('--no-isolate') ? ['test/helpdesk/reliance/**'] : []
const outside = { integration: 'test/integration/**/*.test.ts', browser: 'test/browser/**/*.test.ts' }

/** `frontdesk` resolves to the source in every test, so no build is needed. */
const alias = [
  { find: /^frontdesk$/, replacement: new URL('src/index.ts', import.meta.url).pathname },
  { find: /^frontdesk\/(.+)$/, replacement: `${new URL('src', import.meta.url).pathname}/$1` },
]

const project = (name: string, test: object) => ({ resolve: { alias }, test: { name, ...test } })

export default defineConfig({
  test: {
    reporters: process.env['TEST_RESULTS'] === undefined ? ['default'] : ['default', 'json'],
    ...(process.env['TEST_RESULTS'] !== undefined && { outputFile: { json: process.env['TEST_RESULTS'] } }),
    projects: [
      project('unit', {
        include: ['test/**/*.test.ts'],
        exclude: [...Object.values(kinds), ...Object.values(outside), ...replacing],
        // A generous limit: a slow machine must not fail a test, but a hanging test must end.
        testTimeout: 60_000,
      }),
      project('property', {
        include: [kinds.property],
        exclude: Object.values(outside),
        setupFiles: ['test/support/fixed-seed.ts'],
        testTimeout: runs(60_000),
      }),
      project('types', {
        include: [],
        typecheck: { enabled: true, only: true, include: [kinds.types], tsconfig: 'tsconfig.json' },
      }),
      project('integration', {
        include: [outside.integration],
        globalSetup: ['test/support/postgres-setup.ts'],
        setupFiles: ['test/support/fixed-seed.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
      project('browser', {
        include: [outside.browser],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
    ],
  },
})

